//! The client, its builder and the servers it can talk to.

use super::{docs, paths, server};
use crate::api::{Api, Credential, Endpoints, Lists, Nested, Scheme};
use proc_macro2::TokenStream;
use quote::quote;

/// Everything in the module of the client.
pub(super) fn module(api: &Api) -> TokenStream {
    let import = paths::import();
    let client = client(api);
    let builder = builder(api);
    let servers = server::servers(api);
    let service = service(api);
    quote! {
        #import
        use super::operations;
        #client
        #builder
        #servers
        #service
    }
}

fn client(api: &Api) -> TokenStream {
    let about = format!(
        " A client of {}. It is cheap to clone: clones share one transport.",
        super::code(&api.title)
    );
    let groups = api.groups.iter().map(|group| {
        let about = docs::outer(&group.docs);
        let (method, name) = (&group.method, &group.name);
        quote! {
            #about
            #[must_use]
            pub fn #method(&self) -> operations::#name {
                operations::#name { client: self.inner.clone() }
            }
        }
    });
    let (null_policy, raw) = (paths::null_policy(), paths::raw_request());
    let strict = api
        .strict_null
        .then(|| quote!(.responses_null(#null_policy::Strict)));
    quote! {
        #[doc = #about]
        #[derive(Clone, Debug)]
        pub struct Client {
            inner: rt::Client,
        }
        impl Client {
            #[doc = " Begins a client: say who calls and which server is meant, then build it."]
            pub fn builder() -> ClientBuilder {
                let inner = rt::ClientBuilder::new(&SERVICE);
                ClientBuilder { inner } #strict
            }
            #(#groups)*
            #[doc = " Begins a call of an endpoint that the document does not have, by its method and its path below the server's. Credentials and settings of this client go along."]
            pub fn raw(&self, method: &str, path: &str) -> #raw {
                self.inner.raw(method, path)
            }
        }
    }
}

fn builder(api: &Api) -> TokenStream {
    let credentials = api.schemes.iter().map(credential);
    let server = (!api.servers.is_empty()).then(server);
    let origin = api.server_path.as_ref().map(|path| origin(path));
    let (policy, warning, retry) = (paths::policy(), paths::warning(), paths::retry());
    let hook = paths::hook();
    let (transport, clock, null_policy, error) = (
        paths::transport(),
        paths::clock(),
        paths::null_policy(),
        paths::build_error(),
    );
    quote! {
        #[doc = " Makes a [`Client`]."]
        #[derive(Debug)]
        #[must_use = "a builder does nothing until `build` is called"]
        pub struct ClientBuilder {
            inner: rt::ClientBuilder,
        }
        impl ClientBuilder {
            #(#credentials)*
            #server
            #origin
            #[doc = " A base URL of your own, in the place of a documented server: a proxy, a test, another region."]
            pub fn base_url(mut self, url: impl AsRef<str>) -> Self {
                self.inner.base_url(url.as_ref());
                self
            }
            #[doc = " How long a call may take, from connecting to the last byte of the answer. Without it a call may take for ever."]
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.inner.timeout(timeout);
                self
            }
            #[doc = " A header field that every request carries."]
            pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.inner.header(name.as_ref(), value.as_ref());
                self
            }
            #[doc = " What stands in the user agent before this client's own name: `shop/1.0`."]
            pub fn user_agent(mut self, product: impl AsRef<str>) -> Self {
                self.inner.user_agent(product.as_ref());
                self
            }
            #[doc = " Called around each attempt of each call: to sign, to measure, to log."]
            pub fn hook(mut self, hook: impl #hook) -> Self {
                self.inner.hook(hook);
                self
            }
            #[doc = " How many bytes the body of an answer may have; 64 MiB if nothing is said."]
            pub fn response_limit(mut self, bytes: usize) -> Self {
                self.inner.response_limit(bytes);
                self
            }
            #[doc = " When calls are sent again; see [`Retry`](::specsmith::Retry) for what is done if nothing is said."]
            pub fn retry(mut self, retry: #retry) -> Self {
                self.inner.retry(retry);
                self
            }
            #[doc = " The header that tells one call from others, `Idempotency-Key` with most services: calls whose method is not idempotent carry a new key in it, and may be sent again."]
            pub fn idempotency_keys(mut self, header: impl AsRef<str>) -> Self {
                self.inner.idempotency_keys(header.as_ref());
                self
            }
            #[doc = " What an answer's `null` becomes where the document allows none: absent, and noted, or an error."]
            pub fn responses_null(mut self, nulls: #null_policy) -> Self {
                self.inner.responses_null(nulls);
                self
            }
            #[doc = " Which broken rules stop a call. What is let through is told by the response's `warnings`."]
            pub fn validation(mut self, policy: #policy) -> Self {
                self.inner.validation(policy);
                self
            }
            #[doc = " Which broken rules of an answer are told, by the response's `report`; none if nothing is said. No answer is refused for them."]
            pub fn response_validation(mut self, policy: #policy) -> Self {
                self.inner.response_validation(policy);
                self
            }
            #[doc = " Called with what is let through, before the request is sent, and with what an answer breaks. The feature `tracing` of `specsmith` makes an event of each."]
            pub fn on_warning(mut self, hook: impl Fn(&#warning<'_>) + Send + Sync + 'static) -> Self {
                self.inner.on_warning(hook);
                self
            }
            #[doc = " What carries requests, in the place of the one that comes with the feature `reqwest`."]
            pub fn transport(mut self, transport: impl #transport) -> Self {
                self.inner.transport(transport);
                self
            }
            #[doc = " What tells the time and waits, in the place of the clock that comes with the feature `reqwest`."]
            pub fn clock(mut self, clock: impl #clock) -> Self {
                self.inner.clock(clock);
                self
            }
            #[doc = " The client."]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = " If the base URL or a header is not valid, or there is no transport."]
            pub fn build(self) -> Result<Client, #error> {
                Ok(Client { inner: self.inner.build()? })
            }
        }
    }
}

fn server() -> TokenStream {
    quote! {
        #[doc = " The server to talk to; the first of the document's if none is named."]
        pub fn server(mut self, server: Server) -> Self {
            self.inner.server(server);
            self
        }
    }
}

/// Where a document names a path and no host, the caller names that.
fn origin(path: &str) -> TokenStream {
    let about = format!(
        " Where the service is, such as `https://host`: calls go below {} there, as the document has it.",
        super::code(path)
    );
    quote! {
        #[doc = #about]
        pub fn origin(mut self, origin: impl AsRef<str>) -> Self {
            self.inner.origin(origin.as_ref());
            self
        }
    }
}

fn credential(scheme: &Scheme) -> TokenStream {
    let Scheme {
        wire,
        setter,
        docs,
        credential,
        endpoints: _,
    } = scheme;
    let about = docs::outer(docs);
    let given = paths::credential();
    match credential {
        Credential::Bearer
        | Credential::Header(_)
        | Credential::Query(_)
        | Credential::Cookie(_)
        | Credential::Http(_) => quote! {
            #about
            pub fn #setter(mut self, token: impl Into<#given>) -> Self {
                self.inner.credential(#wire, token.into());
                self
            }
        },
        Credential::Basic => quote! {
            #about
            pub fn #setter(mut self, username: impl AsRef<str>, password: impl Into<#given>) -> Self {
                self.inner.basic(#wire, username.as_ref(), password.into());
                self
            }
        },
    }
}

fn service(api: &Api) -> TokenStream {
    let (name, version) = (&api.name, &api.version);
    let whole = api.servers.iter().filter(|server| server.whole);
    let servers: Vec<&String> = whole.map(|server| &server.url).collect();
    let servers = (!servers.is_empty()).then(|| quote!(.servers(&[#(#servers),*])));
    let schemes = api.schemes.iter().map(|described| {
        let wire = &described.wire;
        let setter = described.setter.as_str();
        // Messages name the method; it is called as the scheme unless that is no name in Rust.
        let renamed = (setter != wire).then(|| quote!(.setter(#setter)));
        let scheme = match &described.credential {
            Credential::Bearer => quote!(rt::Scheme::bearer(#wire)),
            Credential::Basic => quote!(rt::Scheme::basic(#wire)),
            Credential::Header(name) => quote!(rt::Scheme::api_key_header(#wire, #name)),
            Credential::Query(name) => quote!(rt::Scheme::api_key_query(#wire, #name)),
            Credential::Cookie(name) => quote!(rt::Scheme::api_key_cookie(#wire, #name)),
            Credential::Http(name) => quote!(rt::Scheme::http(#wire, #name)),
        };
        let Endpoints {
            token,
            device,
            discovery,
        } = &described.endpoints;
        let token = token.as_ref().map(|url| quote!(.token_url(#url)));
        let device = device.as_ref().map(|url| quote!(.device_url(#url)));
        let discovery = discovery.as_ref().map(|url| quote!(.discovery_url(#url)));
        quote!(#scheme #renamed #token #device #discovery)
    });
    let schemes = (!api.schemes.is_empty()).then(|| quote!(.schemes(&[#(#schemes),*])));
    let own = api
        .operations_have_servers
        .then(|| quote!(.operations_have_servers()));
    let path = api
        .server_path
        .as_ref()
        .map(|path| quote!(.server_path(#path)));
    let nested = match api.nested {
        Nested::Json => None,
        Nested::Brackets => Some(quote!(.nested_in_brackets())),
    };
    let lists = match api.lists {
        Lists::Mixed => None,
        Lists::Index => Some(quote!(.lists(rt::Lists::Index))),
        Lists::Empty => Some(quote!(.lists(rt::Lists::Empty))),
        Lists::Repeat => Some(quote!(.lists(rt::Lists::Repeat))),
    };
    quote! {
        static SERVICE: rt::Service = rt::Service::new(#name, #version) #servers #path #schemes #own #nested #lists;
    }
}
