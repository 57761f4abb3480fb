// Reads lines of a scenario's number, plays it, and answers each with a line: what its calls have come to, with tabs between them.

pub(crate) type Calls = std::pin::Pin<Box<dyn Future<Output = Vec<String>> + Send>>;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let base = std::env::var("BASE").expect("the address of the mock server");
    for line in std::io::stdin().lines() {
        let number = line.expect("a line of text");
        let number: usize = number.trim().parse().expect("a number");
        let told = match play(number, base.clone()) {
            // A task of its own: what panics is told of, and its future can be sent to another thread.
            Some(calls) => tokio::spawn(calls).await.unwrap_or_else(|_| vec![tell::failed("the code panicked")]),
            None => vec![tell::failed("there is no such scenario")],
        };
        println!("{}", told.join("\t"));
    }
}
