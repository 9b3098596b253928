use super::*;

use About::{HelpDesk, Oneself, Organisation, OtherClient, OwnClient, Therapist};

const NOBODY: &[About] = &[];
const EVERYONE_ELSE: &[About] = &[OwnClient, OtherClient, Therapist, HelpDesk];

/// About whom each role may do something: client, therapist, help desk.
const TABLE: &[(Operation, [&[About]; 3])] = {
    use Operation as Op;
    const OWN: [&[About]; 3] = [&[Oneself]; 3];
    const LOOKED_AFTER: [&[About]; 3] = [NOBODY, &[OwnClient], EVERYONE_ELSE];
    const OF_CLIENTS: [&[About]; 3] = [NOBODY, &[OwnClient], &[OwnClient, OtherClient]];
    const HELP_DESK_ONLY: [&[About]; 3] = [NOBODY, NOBODY, &[Organisation]];
    &[
        (Op::LogIn, OWN),
        (Op::Resume, OWN),
        (Op::ChangePassword, OWN),
        (Op::RecoverPassword, OWN),
        (Op::SwitchOn, OWN),
        (Op::SwitchOnAtLogIn, OWN),
        (Op::ChangeTwoStep, OWN),
        (Op::ChangeTwoStepAfterRecovery, OWN),
        (Op::RenewRecoveryCodes, OWN),
        (Op::SwitchOff, OWN),
        (Op::ResetTwoStep, LOOKED_AFTER),
        (Op::HandOutPasswordCode, LOOKED_AFTER),
        (Op::IssueWelcomeCode, LOOKED_AFTER),
        (Op::WithdrawCode, LOOKED_AFTER),
        (Op::CreateAccount, LOOKED_AFTER),
        (Op::DeactivateAccount, LOOKED_AFTER),
        (Op::ReactivateAccount, LOOKED_AFTER),
        (Op::RemoveAccount, LOOKED_AFTER),
        (Op::ChangeAddress, LOOKED_AFTER),
        (Op::ChangeRole, [NOBODY, NOBODY, EVERYONE_ELSE]),
        (Op::AssignClient, OF_CLIENTS),
        (Op::ReleaseClient, OF_CLIENTS),
        (Op::ImportPeople, HELP_DESK_ONLY),
        (Op::ExportData, HELP_DESK_ONLY),
        (Op::ChangeSettings, HELP_DESK_ONLY),
        (Op::RenewRecoveryKey, HELP_DESK_ONLY),
        (Op::UseRecoveryKey, HELP_DESK_ONLY),
        (Op::RestoreBackup, HELP_DESK_ONLY),
        (Op::ReadOwn, OWN),
        (Op::Search, [NOBODY, &[Organisation], &[Organisation]]),
        (Op::CheckLog, HELP_DESK_ONLY),
    ]
};

#[test]
fn everyone_may_do_what_the_table_says_and_nothing_else() {
    for (operation, allowed) in TABLE {
        for (role, allowed) in Role::ALL.into_iter().zip(allowed) {
            for about in About::ALL {
                let expected = allowed.contains(&about);
                assert_eq!(may(role, about, *operation), expected, "{role:?}, {operation:?}, {about:?}");
            }
        }
    }
    let rows: Vec<_> = TABLE.iter().map(|(operation, _)| *operation).collect();
    assert_eq!(rows, Operation::ALL, "an operation without a row in this test");
}
