//! `cargo xtask run`: the window, from a fresh clone.

use crate::display::{self, VirtualDisplay};
use crate::{Outcome, front_end, needs, program, say, workspace};

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
struct Wish {
    release: bool,
    virtual_display: bool,
    flags: Vec<String>,
}

/// Installs, builds, opens the window and waits until it is closed.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let wish = Wish::parse(arguments)?;
    // Said before the minutes of building, not after.
    if !wish.virtual_display && !display::is_there() {
        return Err(
            "There is no display here: start it in a desktop session, or add --xvfb for a virtual one."
                .to_owned(),
        );
    }
    let mut groups = vec![needs::BUILD];
    if wish.virtual_display {
        groups.push(needs::VIRTUAL_DISPLAY);
    }
    needs::ensure(&groups)?;
    front_end::build()?;
    say::step("Building the app");
    program::run(program::cargo().args(["build", "--package", "tweestap"]).args(wish.profile()))?;
    open(&wish)
}

fn open(wish: &Wish) -> Outcome {
    let profile = if wish.release { "release" } else { "debug" };
    let app = workspace::target_directory()?.join(profile).join(program::executable("tweestap"));
    let mut command = program::named(app);
    command.args(&wish.flags);
    if !wish.virtual_display {
        say::step("Opening the window");
        return program::run(&mut command);
    }
    let display = VirtualDisplay::open()?;
    say::step(&format!("Opening the window on the virtual display {}", display.name()));
    program::run(display.show(&mut command))
}

impl Wish {
    fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut wish = Self::default();
        let mut rest = arguments.iter();
        for argument in rest.by_ref() {
            match argument.as_str() {
                "--" => break,
                "--release" => wish.release = true,
                "--xvfb" => wish.virtual_display = true,
                other => {
                    return Err(format!(
                        "“{other}” is no flag of run; flags of the app come after --, as in\n\n  \
                         cargo xtask run -- --training"
                    ));
                }
            }
        }
        wish.flags = rest.cloned().collect();
        // A person who adds it at the end means it all the same: the app has no such flag.
        if let Some(place) = wish.flags.iter().position(|flag| flag == "--xvfb") {
            wish.flags.remove(place);
            wish.virtual_display = true;
        }
        Ok(wish)
    }

    fn profile(&self) -> Option<&'static str> {
        self.release.then_some("--release")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_of_the_task_and_of_the_app_are_told_apart() {
        let wish = |release, virtual_display, flags: &[&str]| Wish {
            release,
            virtual_display,
            flags: flags.iter().map(ToString::to_string).collect(),
        };
        let rows = [
            ("none", "", wish(false, false, &[])),
            ("the task's", "--release --xvfb", wish(true, true, &[])),
            ("the app's", "-- --training --lang nl", wish(false, false, &["--training", "--lang", "nl"])),
            ("both", "--xvfb -- --training", wish(false, true, &["--training"])),
            ("the display at the end", "-- --training --xvfb", wish(false, true, &["--training"])),
        ];
        for (name, line, expected) in rows {
            let arguments: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
            assert_eq!(Wish::parse(&arguments), Ok(expected), "{name}");
        }
    }

    #[test]
    fn a_flag_of_the_app_in_the_wrong_place_is_explained() {
        let fault = Wish::parse(&["--training".to_owned()]);
        assert!(fault.is_err_and(|sentence| sentence.contains("after --")));
    }
}
