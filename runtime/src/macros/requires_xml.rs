/// Says, where generated code has bodies of XML and the feature is off, what is to be done.
#[cfg(feature = "xml")]
#[doc(hidden)]
#[macro_export]
macro_rules! requires_xml {
    () => {};
}

/// Says, where generated code has bodies of XML and the feature is off, what is to be done.
#[cfg(not(feature = "xml"))]
#[doc(hidden)]
#[macro_export]
macro_rules! requires_xml {
    () => {
        ::core::compile_error!(
            "this generated code has bodies of XML: switch on the feature `xml` of `specsmith` in Cargo.toml"
        );
    };
}
