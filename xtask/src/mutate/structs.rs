//! Changes of rows of tables/structs.rs: of a member in one part of a struct, or in all parts that have it so.

use super::Random;

/// What is changed.
pub const KINDS: &[&str] = &[
    "type",
    "names exchanged",
    "meaning",
    "members exchanged",
    "length",
    "pointer",
    "bits",
    "families",
    "attribute missing",
    "shown missing",
    "shown exchanged",
    "operator missing",
];

/// What stands before the brace and says where and how much of a struct there is.
const ATTRIBUTES: &[&str] = &["in ioctl", "packed", "aligned4", "sized", "step", "bytes", "more"];

/// What stands there and lists members.
const LISTS: &[&str] = &["brief", "full", "left", "failed", "after"];

/// Types of which one may stand where another one does. Those in one text are the same on most ABIs.
const TYPES: &[&[&str]] = &[
    &["u8"],
    &["i8"],
    &["u16"],
    &["i16"],
    &["be16"],
    &["le16"],
    &["u32"],
    &["i32"],
    &["be32"],
    &["u64", "aligned_u64"],
    &["i64", "aligned_i64"],
    &["be64"],
    &["usize", "kulong"],
    &["isize", "klong"],
];

/// What a struct is on some ABIs.
pub struct Part<'a> {
    pub name: &'a str,
    /// What stands before the brace.
    head: Text<'a>,
    members: Vec<Text<'a>>,
}

/// A part of the table, and where it begins.
type Text<'a> = (usize, &'a str);

/// A change of the table: of each place the text that is there, and what it becomes.
pub struct Change<'a> {
    pub what: String,
    /// The names of the members that are changed.
    pub members: Vec<String>,
    pub places: Vec<(Text<'a>, String)>,
}

/// A text without the spaces around it.
fn trimmed((at, text): Text<'_>) -> Text<'_> {
    (at + text.len() - text.trim_start().len(), text.trim())
}

/// All parts of all structs of the table, in their order. `code` is the text with spaces in place of comments.
pub fn parts<'a>(code: &'a str) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let start = code.find("structs {").map_or(code.len(), |at| at + "structs {".len());
    let end = code[start..].find("variants {").map_or(code.len(), |at| start + at);
    let (mut at, mut name) = (start, "");
    while let Some(open) = code[at..end].find('{').map(|open| at + open) {
        let Some(close) = code[open..end].find('}').map(|close| open + close) else { break };
        if let Some((_, rest)) = code[at..open].split_once("struct ") {
            name = rest.split_whitespace().next().unwrap_or_default();
        }
        let (mut from, mut members) = (open + 1, Vec::new());
        for member in code[open + 1..close].split(',') {
            members.push(trimmed((from, member)));
            from += member.len() + 1;
        }
        members.retain(|(_, member)| !member.is_empty());
        parts.push(Part { name, head: trimmed((at, &code[at..open])), members });
        at = close + 1;
    }
    parts
}

/// The text of a table with spaces in place of its comments, so that everything else is where it was.
pub fn without_comments(text: &str) -> String {
    let line = |line: &str| match line.find("//") {
        Some(at) => line[..at].to_owned() + &" ".repeat(line.len() - at),
        None => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The name of a member, and what follows it.
fn name_of((at, text): Text<'_>) -> Option<(Text<'_>, Text<'_>)> {
    let (name, rest) = text.split_once(':')?;
    Some(((at, name), (at + name.len() + 1, rest)))
}

/// The word that names the type.
fn type_of(member: Text<'_>) -> Option<Text<'_>> {
    let (_, (at, rest)) = name_of(member)?;
    let skipped = [" *mut ", " *const ", " "].into_iter().find(|start| rest.starts_with(start))?;
    let word = rest[skipped.len()..].split([' ', ':']).next()?;
    Some((at + skipped.len(), word))
}

fn meaning_of((at, text): Text<'_>) -> Option<Text<'_>> {
    let meaning = at + text.rfind(" = ")? + 3;
    Some((meaning, &text[meaning - at..]))
}

/// What is in the first brackets.
fn length_of((at, text): Text<'_>) -> Option<Text<'_>> {
    let open = text.find('[')? + 1;
    let len = text[open..].find(']')?;
    Some((at + open, &text[open..open + len]))
}

/// What is in the parentheses behind each of these words, in the order of the text.
fn in_parentheses<'a>((at, text): Text<'a>, words: &[&str]) -> Vec<Text<'a>> {
    let mut found: Vec<_> = words
        .iter()
        .filter_map(|word| {
            let open = text.find(&format!("{word}("))? + word.len() + 1;
            Some((at + open, &text[open..open + text[open..].find(')')?]))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found
}

/// The words of a text, each with its place.
fn words_of<'a>((at, text): Text<'a>) -> Vec<Text<'a>> {
    let (mut words, mut from) = (Vec::new(), 0);
    for word in text.split(char::is_whitespace) {
        if !word.is_empty() {
            words.push((at + from, word));
        }
        from += word.len() + 1;
    }
    words
}

/// The names of the members in a word of a list: `st_rdev|st_size`.
fn names_in(word: &str) -> Vec<String> {
    let names = word.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// A change of what stands before the brace, in one part.
fn change_head<'a>(kind: &str, part: &Part<'a>, parts: &[Part<'a>], random: &mut Random) -> Option<Change<'a>> {
    let change = |what: String, members, places| Some(Change { what, members, places });
    match kind {
        "families" => {
            let on = words_of(*in_parentheses(part.head, &["on"]).first()?);
            let all: Vec<_> =
                parts.iter().flat_map(|part| in_parentheses(part.head, &["on"])).flat_map(words_of).collect();
            let (old, new) = (*random.of(&on), random.of(&all).1);
            let is_there = on.iter().any(|(_, word)| *word == new);
            // Without the only family, the part would be for all ABIs.
            let new = if is_there && on.len() > 1 { "" } else { new };
            if old.1 == new || (is_there && !new.is_empty()) {
                return None;
            }
            change(format!("on `{}` is `{new}`", old.1), Vec::new(), vec![(old, new.to_owned())])
        }
        "attribute missing" => {
            let there: Vec<_> = ATTRIBUTES.iter().filter(|word| part.head.1.contains(&format!(" {word}"))).collect();
            let word = **(!there.is_empty()).then(|| random.of(&there))?;
            let at = part.head.1.find(&format!(" {word}"))?;
            let rest = &part.head.1[at + 1..];
            let is_listed = rest[word.len()..].starts_with('(');
            let text = if is_listed { &rest[..=rest.find(')')?] } else { &rest[..word.len()] };
            change(format!("without `{text}`"), Vec::new(), vec![((part.head.0 + at + 1, text), String::new())])
        }
        _ => {
            let lists = in_parentheses(part.head, LISTS);
            let words = words_of(*(!lists.is_empty()).then(|| random.of(&lists))?);
            let index = random.below(words.len());
            let word = words[index];
            if kind == "shown exchanged" {
                let next = *words.get(index + 1)?;
                let members = [names_in(word.1), names_in(next.1)].concat();
                let places = vec![(word, next.1.to_owned()), (next, word.1.to_owned())];
                return change(format!("`{}` and `{}`", word.1, next.1), members, places);
            }
            let new = match kind {
                // A list has at least one.
                "shown missing" if words.len() > 1 => String::new(),
                "operator missing" => word.1.split(['?', '^', '~', '*', '=', '!', '-']).next()?.to_owned(),
                _ => return None,
            };
            if new == word.1 {
                return None;
            }
            change(format!("`{}` is `{new}`", word.1), names_in(word.1), vec![(word, new)])
        }
    }
}

/// One place of a member, and what it becomes.
fn change_member<'a>(
    kind: &str,
    member: Text<'a>,
    meanings: &[&str],
    random: &mut Random,
) -> Option<(Text<'a>, String)> {
    let (old, new) = match kind {
        "type" => {
            let old = type_of(member)?;
            let class = TYPES.iter().find(|class| class.contains(&old.1))?;
            let others: Vec<_> = TYPES.iter().filter(|other| *other != class).map(|other| other[0]).collect();
            (old, (*random.of(&others)).to_owned())
        }
        "meaning" => (meaning_of(member)?, (*random.of(meanings)).to_owned()),
        "pointer" => {
            let star = member.1.find('*')? + 1;
            let old = member.1[star..].split(' ').next()?;
            ((member.0 + star, old), if old == "mut" { "const" } else { "mut" }.to_owned())
        }
        "bits" => {
            let (_, (at, rest)) = name_of(member)?;
            let colon = rest.find(": ")? + 2;
            let old = rest[colon..].split(' ').next()?;
            ((at + colon, old), (old.parse::<u32>().ok()? + 1).to_string())
        }
        _ => {
            let old = length_of(member)?;
            let new = match (old.1.parse::<u32>(), old.1.split_once(' ')) {
                (Ok(count), _) => (count + 1).to_string(),
                (_, Some((holder, "bytes"))) if holder != "_" => holder.to_owned(),
                (_, None) if !["", "="].contains(&old.1) => format!("{} bytes", old.1),
                _ => return None,
            };
            (old, new)
        }
    };
    Some((old, new)).filter(|(old, new)| old.1 != new)
}

/// A change of a part, if there can be one of that kind: of this one alone, or of all of the struct that have the same.
pub fn change<'a>(kind: &str, part: &Part<'a>, parts: &[Part<'a>], random: &mut Random) -> Option<Change<'a>> {
    if KINDS[7..].contains(&kind) {
        return change_head(kind, part, parts, random);
    }
    let is_everywhere = random.below(2) == 1;
    let index = random.below(part.members.len());
    let member = *part.members.get(index)?;
    let same_parts = |other: &&Part<'a>| {
        other.name == part.name && if is_everywhere { true } else { other.members.first() == part.members.first() }
    };
    let others = parts.iter().filter(same_parts);
    let name = |member: Text<'a>| name_of(member).map(|((_, name), _)| name.to_owned());
    if kind.ends_with("exchanged") {
        let next = *part.members.get(index + 1)?;
        let is_whole = kind == "members exchanged";
        let of = |member: Text<'a>| if is_whole { Some(member) } else { name_of(member).map(|(name, _)| name) };
        let (first, second) = (of(member)?, of(next)?);
        // Of padding, only the place counts.
        let has_name = |member| name(member).is_some_and(|name| name != "_");
        if first.1 == second.1
            || !has_name(member)
            || !has_name(next)
            || member.1.contains("[=]")
            || next.1.contains("[=]")
        {
            return None;
        }
        let pairs = others
            .flat_map(|other| other.members.windows(2))
            .filter(|pair| pair[0].1 == member.1 && pair[1].1 == next.1);
        let places = pairs.filter_map(|pair| {
            let (one, other) = (of(pair[0])?, of(pair[1])?);
            Some([(one, other.1.to_owned()), (other, one.1.to_owned())])
        });
        let places: Vec<_> = places.flatten().collect();
        let what = format!("`{}` and `{}`, {} times", first.1, second.1, places.len() / 2);
        return Some(Change { what, members: [member, next].into_iter().filter_map(name).collect(), places });
    }
    let meanings: Vec<_> =
        parts.iter().flat_map(|part| &part.members).filter_map(|member| Some(meaning_of(*member)?.1)).collect();
    let (old, new) = change_member(kind, member, &meanings, random)?;
    let same = others.flat_map(|other| &other.members).filter(|other| other.1 == member.1);
    let places: Vec<_> = same.map(|other| ((other.0 + old.0 - member.0, old.1), new.clone())).collect();
    let what = format!("`{}`, `{}` is `{new}`, {} times", member.1, old.1, places.len());
    Some(Change { what, members: name(member).into_iter().collect(), places })
}

/// The lines that the change makes others, from 0, with what they become.
pub fn changed_lines(text: &str, places: &[(Text<'_>, String)]) -> Vec<(usize, String)> {
    let mut places: Vec<_> = places.iter().collect();
    places.sort_by_key(|((at, _), _)| std::cmp::Reverse(*at));
    let mut new = text.to_owned();
    for ((at, old), with) in places {
        new.replace_range(*at..at + old.len(), with);
    }
    let lines = text.lines().zip(new.lines()).enumerate();
    lines.filter(|(_, (old, new))| old != new).map(|(number, (_, new))| (number, new.to_owned())).collect()
}

/// Whether two lines, what a text is and what it should be, have one of these members with other values, or in another order:
/// `{fd=3, events=POLLIN}`.
pub fn differ_in(members: &[String], line: &str, other: &str) -> bool {
    let values = |line: &str| {
        let parts = line.split([' ', '{', '(', '[', ',', '}']).map(str::to_owned);
        let is_of = |name: &str| members.iter().any(|member| member == name);
        parts.filter(|part| part.split_once('=').is_some_and(|(name, _)| is_of(name))).collect::<Vec<_>>()
    };
    values(line) != values(other)
}
