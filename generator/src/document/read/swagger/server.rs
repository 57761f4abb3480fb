//! `host`, `basePath` and `schemes` of Swagger 2.0.

use crate::document::Node;
use crate::document::read::Reader;
use crate::document::read::value::take;
use crate::source::{Members, Place};

impl Reader<'_, '_> {
    /// A server for each scheme. Where none is named, it is the one of whoever asks (2.0, the root object); for an API that is `https`.
    pub(super) fn swagger_servers(
        &mut self,
        place: &Place,
        members: &mut Members,
    ) -> Vec<Node<openapiv3::Server>> {
        let mut text = |reader: &mut Self, name: &str| {
            let tree = take(members, name)?;
            reader.text(&place.child(name), tree)
        };
        let host = text(self, "host").filter(|host| !host.is_empty());
        let path = text(self, "basePath").unwrap_or_default();
        let schemes = take(members, "schemes")
            .map(|tree| self.media_names(&place.child("schemes"), tree))
            .unwrap_or_default();
        let path = path.trim_end_matches('/');
        self.swagger.schemes.clone_from(&schemes);
        let Some(host) = host else {
            let server = |path: &str| server(place.child("basePath"), path.to_owned());
            return (!path.is_empty())
                .then(|| server(path))
                .into_iter()
                .collect();
        };
        let with = |scheme: &str, at| server(at, format!("{scheme}://{host}{path}"));
        let mut servers: Vec<_> = schemes
            .iter()
            .enumerate()
            .filter(|(_, scheme)| matches!(scheme.as_str(), "http" | "https"))
            .map(|(index, scheme)| with(scheme, place.child("schemes").child(index)))
            .collect();
        // The first server is the one that is used unasked, and that should be the safe one.
        servers.sort_by_key(|node| !node.leaf.url.starts_with("https:"));
        if servers.is_empty() {
            servers.push(with("https", place.child("host")));
        }
        servers
    }

    /// Takes `schemes` out of an operation: they would be servers of its own, with the host of the document.
    pub(in crate::document::read) fn operation_schemes(
        &mut self,
        place: &Place,
        members: &mut Members,
    ) {
        if let Some(tree) = take(members, "schemes") {
            let at = place.child("schemes");
            let own = self.media_names(&at, tree);
            let used = |scheme: &String| match self.swagger.schemes.as_slice() {
                [] => scheme == "https",
                schemes => schemes.contains(scheme),
            };
            if !own.is_empty() && !own.iter().any(used) {
                let message =
                    "`schemes` of one operation is ignored; those of the document are used";
                self.diagnostics.lint("operation-schemes", &at, message);
            }
        }
    }
}

fn server(place: Place, url: String) -> Node<openapiv3::Server> {
    Node {
        place,
        leaf: openapiv3::Server {
            url,
            ..openapiv3::Server::default()
        },
        carried: Vec::new(),
    }
}
