//! What goes over the wire: parameters, bodies, responses, and what these hold.

mod body;
mod callback;
mod header;
mod link;
mod media_type;
mod parameter;
mod response;

pub(super) use parameter::placeholder;
