//! The lines of a story, taken apart.

/// A step with what is expected of it.
#[derive(Clone)]
pub(super) struct Line<'a> {
    /// In the file, from 1.
    pub(super) number: usize,
    /// As it was written.
    pub(super) text: &'a str,
    /// Where it is done; `None`: in the house.
    pub(super) window: Option<String>,
    pub(super) words: Vec<String>,
    pub(super) times: Times,
    /// Whether what is asked is given, and the step done again.
    pub(super) proving: bool,
    pub(super) expected: &'a str,
}

/// How often a step is done.
#[derive(Clone, Copy)]
pub(super) enum Times {
    Once,
    Often { times: u32, waiting: bool },
}

/// The steps of a story; empty lines and remarks are none. What stands between
/// `repeat 12` and `end` comes twelve times.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut repeated: Option<(usize, usize)> = None;
    let numbered = text.lines().map(str::trim).zip(1..);
    for (text, number) in numbered.filter(|(line, _)| !line.is_empty() && !line.starts_with('#')) {
        if let Some(times) = text.strip_prefix("repeat ") {
            let times = times.parse().unwrap_or_else(|_| panic!("line {number}: how often?"));
            repeated = Some((lines.len(), times));
        } else if text == "end" {
            let (start, times) = repeated.take().unwrap_or_else(|| panic!("line {number}: the end of what?"));
            let block: Vec<Line<'_>> = lines.drain(start..).collect();
            lines.extend((0..times).flat_map(|_| block.clone()));
        } else {
            lines.push(line(text, number));
        }
    }
    lines
}

fn line(text: &str, number: usize) -> Line<'_> {
    let (step, expected) = text.split_once("->").map_or((text, "done"), |(step, end)| (step, end.trim()));
    let mut words = words(step);
    let window = words.first().and_then(|word| word.strip_suffix(':')).map(str::to_owned);
    if window.is_some() {
        words.remove(0);
    }
    let proving = words.pop_if(|word| word == "proving").is_some();
    if proving && let Some(last) = words.last_mut() {
        *last = last.trim_end_matches(',').to_owned();
    }
    let times = times(&mut words);
    Line { number, text, window, words, times, proving, expected }
}

/// Takes `, 9 times waiting` off the end.
fn times(words: &mut Vec<String>) -> Times {
    let waiting = words.last().is_some_and(|word| word == "waiting");
    let end = words.len() - usize::from(waiting);
    let counted = end.checked_sub(2).filter(|_| words[end - 1] == "times");
    match counted.and_then(|start| Some((start, words[start].parse().ok()?))) {
        None => Times::Once,
        Some((start, times)) => {
            words.truncate(start);
            if let Some(last) = words.last_mut() {
                *last = last.trim_end_matches(',').to_owned();
            }
            Times::Often { times, waiting }
        }
    }
}

/// Words between spaces; what stands in quotes is one, and `"ab×3"` is `ababab`.
fn words(step: &str) -> Vec<String> {
    let outside_and_inside = step.split('"').enumerate();
    outside_and_inside
        .flat_map(|(place, part)| {
            if place % 2 == 1 {
                vec![repeated(part)]
            } else {
                part.split_whitespace().map(str::to_owned).collect()
            }
        })
        // What is left between a quote and `, 9 times`.
        .filter(|word| word != ",")
        .collect()
}

fn repeated(quoted: &str) -> String {
    let repeated = quoted.rsplit_once('×');
    let repeated = repeated.and_then(|(text, times)| Some(text.repeat(times.parse().ok()?)));
    repeated.unwrap_or_else(|| quoted.to_owned())
}
