mod grant_type;
mod property;
mod result_error;
mod token_get_list_response;
mod token_update_request;
mod token_update_request_form;
mod token_update_response;

pub use grant_type::GrantType;
pub use property::Property;
pub use result_error::ResultError;
pub use token_get_list_response::TokenGetListResponse;
pub use token_update_request::TokenUpdateRequest;
pub use token_update_request_form::TokenUpdateRequestForm;
pub use token_update_response::TokenUpdateResponse;
