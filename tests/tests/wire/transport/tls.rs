//! TLS, with certificates on both sides, against a server of OpenSSL. Where its command is missing, a line says so.

use super::patient;
use specsmith::{Error, ReqwestTransport, TransportErrorKind, reqwest};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Whether the command is there.
fn is_there() -> bool {
    let found = Command::new("openssl").arg("version").output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("skipped: certificates on both sides (there is no `openssl`)");
    }
    found
}

/// Makes `ca`, and `server` and `client` that it has signed: `.pem` and `.key` of each.
fn make_certificates(folder: &Path) {
    // Without one, that of the machine would add extensions.
    fs::write(
        folder.join("none.cnf"),
        "[req]\ndistinguished_name = dn\n[dn]\n",
    )
    .expect("room");
    for (name, extensions) in [
        (
            "ca",
            &["basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign"][..],
        ),
        (
            "server",
            &["subjectAltName=IP:127.0.0.1", "extendedKeyUsage=serverAuth"],
        ),
        (
            "client",
            &[
                "subjectAltName=DNS:parcels.example",
                "extendedKeyUsage=clientAuth",
            ],
        ),
    ] {
        let mut command = Command::new("openssl");
        command
            .current_dir(folder)
            .args(["req", "-x509", "-config", "none.cnf", "-nodes"]);
        command.args([
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-days",
            "2",
        ]);
        command.args(["-subj", &format!("/CN=specsmith {name}")]);
        command.args([
            "-keyout",
            &format!("{name}.key"),
            "-out",
            &format!("{name}.pem"),
        ]);
        for extension in extensions {
            command.args(["-addext", extension]);
        }
        if name != "ca" {
            command.args(["-CA", "ca.pem", "-CAkey", "ca.key"]);
        }
        let output = command.output().expect("openssl runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// A server that wants a certificate, and tells whose it was.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut command = Command::new("openssl");
        command
            .current_dir(folder)
            .args(["s_server", "-accept", "127.0.0.1:0", "-www"]);
        command.args([
            "-cert",
            "server.pem",
            "-key",
            "server.key",
            "-CAfile",
            "ca.pem",
        ]);
        command.args(["-Verify", "1", "-verify_return_error"]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().expect("openssl runs");
        let output = process.stdout.take().expect("it is ours");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines.find_map(|line| line.strip_prefix("ACCEPT ").map(str::to_owned));
        // What it writes further has to go somewhere.
        std::thread::spawn(move || lines.count());
        let url = format!("https://{}", address.expect("an address"));
        Self { process, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

#[cfg(not(feature = "native-tls"))]
fn identity(certificate: &[u8], key: &[u8]) -> reqwest::Result<reqwest::Identity> {
    reqwest::Identity::from_pem(&[certificate, key].concat())
}

#[cfg(feature = "native-tls")]
fn identity(certificate: &[u8], key: &[u8]) -> reqwest::Result<reqwest::Identity> {
    reqwest::Identity::from_pkcs8_pem(certificate, key)
}

#[tokio::test]
async fn the_transport_has_the_certificate_that_a_server_asks_for() {
    if !is_there() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    make_certificates(folder.path());
    let read = |name: &str| fs::read(folder.path().join(name)).expect("it was made");
    let root = || reqwest::Certificate::from_pem(&read("ca.pem")).expect("a certificate");
    let identity = identity(&read("client.pem"), &read("client.key")).expect("an identity");
    let server = Server::start(folder.path());

    let known = ReqwestTransport::with(|client| client.tls_certs_only([root()]).identity(identity));
    let builder = patient(&server.url).transport(known.expect("a transport"));
    let client = builder.build().expect("a client");
    let answer = client.raw("GET", "/").send().await.expect("let in");
    let text = String::from_utf8_lossy(answer.body()).into_owned();
    assert!(
        text.contains("specsmith client"),
        "whose certificate is it?"
    );
    let error = client.api().by_certificate().send().await;
    let error = error.expect_err("it answers 200 to everything");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));

    let nobody = ReqwestTransport::with(|client| client.tls_certs_only([root()]));
    let builder = patient(&server.url).transport(nobody.expect("a transport"));
    let client = builder.build().expect("a client");
    assert!(
        client.raw("GET", "/").send().await.is_err(),
        "no certificate"
    );

    let stranger = patient(&server.url).build().expect("a client");
    let error = stranger.api().by_certificate().send().await;
    let Err(Error::Transport { error, .. }) = error else {
        panic!("the server is nobody that this machine knows: {error:?}");
    };
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}
