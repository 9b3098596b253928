//! The scenarios of a training in the practice window: played as the people in them
//! would, on the app and on the simulated phone, with pictures of every step.

mod handset;
mod looks;
mod papers;
mod plays;
mod script;
mod stage;
mod trouble;
mod turns;
mod windows;

use stage::Stage;

use crate::words::Language;

#[tokio::test]
async fn switching_on_and_logging_in_are_played_to_their_end() {
    let stage = Stage::open(Language::Dutch).await;
    stage.switch_on_app().await;
    stage.switch_on_sms().await;
    stage.log_in_and_out().await;
    stage.wrong_codes().await;
    stage.inactivity().await;
}

#[tokio::test]
async fn changes_and_losses_are_played_to_their_end() {
    let stage = Stage::open(Language::Dutch).await;
    stage.change_password().await;
    stage.forgot_password().await;
    stage.new_phone().await;
    stage.lost_phone().await;
    stage.new_recovery_codes().await;
    stage.switch_off().await;
}

#[tokio::test]
async fn who_begins_at_a_later_step_stands_where_it_says() {
    let stage = Stage::open(Language::Dutch).await;
    stage.new_phone_from_its_first_code().await;
    stage.sms_from_its_first_code().await;
    stage.required_from_its_first_code().await;
}

#[tokio::test]
async fn people_who_take_turns_are_played_to_the_end() {
    let stage = Stage::open(Language::Dutch).await;
    stage.lost_everything().await;
    stage.help_desk_call().await;
    stage.required().await;
}
