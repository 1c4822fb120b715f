//! What a compiler is asked about a program: it runs for none of the ABIs here, so that its words and its assembly are the answer.

use anyhow::{Context, Result, bail};

use crate::constants::headers::Headers;

/// The ABIs whose compiler writes no data.
pub const WITHOUT_DATA: &[&str] = &["csky"];

/// The values of expressions, which the compiler tells where it complains about a pointer to an array of so many elements: no program of
/// the ABI can run here, and not every compiler has an assembler.
pub fn evaluate(headers: &Headers, compiler: &[&str], program: &str, expressions: &[String]) -> Result<Vec<u64>> {
    let first = program.lines().count() + 2;
    let lines = expressions.iter().map(|expression| format!("p = (char (*)[1 + ({expression})]) 0;\n"));
    let program = format!("{program}void values(int *p) {{\n{}}}\n", lines.collect::<String>());
    let (_, said) = headers.compile_by(compiler, &["-fsyntax-only"], &program)?;
    let mut values = vec![None; expressions.len()];
    for line in said.lines() {
        let of = line.strip_prefix("<stdin>:").and_then(|place| place.split(':').next()?.parse::<usize>().ok());
        let elements = line.split("(*)[").nth(1).and_then(|rest| rest.split(']').next()?.parse::<u64>().ok());
        if let (Some(place), Some(elements @ 1..)) = (of.and_then(|line| line.checked_sub(first)), elements) {
            if let Some(value) = values.get_mut(place) {
                *value = Some(elements - 1);
            }
        }
    }
    let errors: Vec<_> = said.lines().filter(|line| line.contains("error:")).collect();
    if !errors.is_empty() {
        bail!("{}", errors.join("\n"));
    }
    let named = values.into_iter().zip(expressions);
    named.map(|(value, expression)| value.with_context(|| format!("no value of {expression}"))).collect()
}

/// Where bit fields begin: the byte, and which bit of it. Data tell it in which all bits of the field are set, and no other.
pub fn bit_fields(
    headers: &Headers,
    compiler: &[&str],
    program: &str,
    fields: &[(String, String)],
) -> Result<Vec<Option<(usize, u32)>>> {
    if WITHOUT_DATA.contains(&headers.machine.abi) {
        return Ok(vec![None; fields.len()]);
    }
    let data = fields.iter().enumerate().map(|(i, (c_name, path))| {
        format!("const union {{ {c_name} a; char b[sizeof({c_name})]; }} field_{i} = {{ .a = {{ .{path} = -1 }} }};\n")
    });
    let program = format!("{program}{}", data.collect::<String>());
    let (assembly, said) = headers.compile_by(compiler, &["-S", "-w", "-o", "-"], &program)?;
    let order = evaluate(headers, compiler, "", &["__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__".to_owned()])?;
    let place = |i: usize| first_bit(&assembly, &format!("field_{i}"), order[0] == 1);
    let found: Vec<_> = (0..fields.len()).map(place).collect();
    if let Some(i) = found.iter().position(Option::is_none) {
        bail!("no data of {:?}: {}", fields[i], said.lines().take(3).collect::<Vec<_>>().join("; "));
    }
    Ok(found)
}

/// The byte and the bit that the first bit is in that is set in these data.
pub fn first_bit(assembly: &str, name: &str, is_big_endian: bool) -> Option<(usize, u32)> {
    let lines = assembly.lines().skip_while(|line| line.split(':').next() != Some(name)).skip(1);
    let (at, byte) = lines.map_while(data_of).flatten().enumerate().find(|(_, byte)| *byte != 0)?;
    Some((at, if is_big_endian { byte.leading_zeros() } else { byte.trailing_zeros() }))
}

/// The bytes that a line of assembly stands for, of numbers alone the last; none, if other data begin.
fn data_of(line: &str) -> Option<Vec<u8>> {
    let line = line.split(['#', '!', '@', '/']).next().unwrap_or_default();
    let mut words = line.split_whitespace();
    let (directive, value) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let number = value.parse::<i64>().unwrap_or_default();
    let size = match directive {
        ".byte" => 1,
        ".short" | ".half" | ".hword" | ".2byte" => 2,
        ".long" | ".word" | ".4byte" => 4,
        ".quad" | ".xword" | ".dword" | ".8byte" => 8,
        ".zero" | ".skip" | ".space" | ".block" => return Some(vec![0; usize::try_from(number).ok()?]),
        _ if directive.ends_with(':') => return None,
        _ => 0,
    };
    // All bytes are zero but single ones.
    Some(if size == 1 { vec![number.to_le_bytes()[0]] } else { vec![0; size] })
}
