using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>The database of the accounts of staff. There is no resident in it.</summary>
internal static class PeopleData
{
    private const string WithTheAccount = "until the account is deleted";

    public static IReadOnlyList<DataPlace> Tables { get; } =
    [
        new("people_person", WithTheAccount,
            new(Staff, Plain, "the email address, which is the user name too",
                "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed"),
            new(Staff, Hashed, "the password (PBKDF2, salted)", "PasswordHash"),
            new(Staff, Plain, "the name, as colleagues know the person", "Name"),
            new(Staff, Plain, "what the person may do, for which queues, and how they sign in", "Roles", "Queues", "SignsInElsewhere",
                "TwoFactorEnabled"),
            new(Staff, Plain, "when the account was added and last used", "AddedAt", "LastSignedInAt"),
            new(Staff, Plain, "wrong passwords in a row, and until when it is locked", "AccessFailedCount", "LockoutEnabled", "LockoutEnd"),
            new(Staff, Plain, "no phone number is ever asked for: the columns are Identity’s, and empty", "PhoneNumber",
                "PhoneNumberConfirmed"),
            new(Nobody, Plain, "its key, and random values that end what was made before a change", "Id", "ConcurrencyStamp",
                "SecurityStamp")),
        new("people_token", "until the second factor or the account is removed",
            new(Staff, Sealed, "the secret of the authenticator app, and the recovery codes", "Value"),
            new(Staff, Plain, "whose they are", "UserId"),
            new(Nobody, Plain, "which of the two", "LoginProvider", "Name")),
        new("people_last_code", "until the account is deleted",
            new(Staff, Hashed, "a fingerprint of the app’s secret", "Secret"),
            new(Staff, Plain, "the newest code that was taken, as its half minute, so that none is taken twice", "Person", "Step")),
        new("people_passkey", "until the passkey or the account is removed",
            new DataItem(Staff, Plain, "the public half of a passkey, its name and its counter", "CredentialId", "UserId", "Data")),
        new("people_login", WithTheAccount,
            new DataItem(Staff, Plain, "who somebody is in the council’s own sign-in", "LoginProvider", "ProviderKey",
                "ProviderDisplayName", "UserId")),
        new("people_claim", WithTheAccount,
            new DataItem(Staff, Plain, "nothing: the table is Identity’s, and empty", "Id", "UserId", "ClaimType", "ClaimValue")),
        new("people_session", "12 hours after signing in at most; deleted when it ends, or when somebody next signs in",
            new(Staff, Hashed, "a fingerprint of the key in the cookie", "Fingerprint"),
            new(Staff, Plain, "whose session it is, its browser in words (“Firefox on Windows”), and when it was used",
                "PersonId", "Browser", "SignedInAt", "LastSeenAt", "HasSecondFactor"),
            new(Nobody, Plain, "its key", "Id")),
        new("people_welcome_link", "valid for 24 hours; deleted when used, and when the next is made",
            new(Staff, Hashed, "a fingerprint of the key in the link that sets a password", "Fingerprint"),
            new(Staff, Plain, "whom it is for, and until when", "PersonId", "EndsAt")),
        new("people_team_grant", "until a second person agrees or does not",
            new DataItem(Staff, Plain, "roles of the teams that were asked for, for whom, for which queues, by whom and when",
                "PersonId", "Roles", "Queues", "AskedBy", "AskedAt")),
        new("people_audit", "{audit}: it says who could see reports, and when",
            new(Staff, Plain, "what was done with an account, by whom, and how somebody signed in", "Who", "About", "Detail"),
            new(Nobody, Plain, "what it was, and when; when the person is still to be told by email", "Id", "At", "Action", "TellAt")),
        ReportsData.MarksOf("people_mark"),
    ];
}
