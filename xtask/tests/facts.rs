//! Is tests/data/calls.tsv read and written without loss, and are wrong lines refused?

use xtask::abi::Abi;
use xtask::facts::{FILE, Facts};
use xtask::repo::Repo;

#[test]
fn what_is_read_is_written() {
    let repo = Repo::own();
    let abis = Abi::all(&repo).unwrap();
    let facts = Facts::read(&repo, &abis).unwrap_or_else(|error| panic!("{error:#}"));
    let text = repo.read(FILE).unwrap();
    for (i, (line, expected)) in text.lines().zip(facts.text(&abis).lines()).enumerate() {
        assert_eq!(line, expected, "{FILE}, line {}", i + 1);
    }
    assert_eq!(text, facts.text(&abis));
}
