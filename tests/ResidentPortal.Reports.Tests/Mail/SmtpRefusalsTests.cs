using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>What is done about each refusal. The replies are those of Exchange Online, Gmail and Postfix, as they document them.</summary>
public class SmtpRefusalsTests
{
    [Theory]
    // A relay that refuses us: temporary, operations hear of it, nothing is given up.
    [InlineData("Connect", "554 5.7.1 Service unavailable; client host blocked", "Temporary relay", "refused-by-policy")]
    [InlineData("Connect", "554 no service", "Temporary relay", "relay-refused")]
    [InlineData("Connect", "521 does not accept mail", "Temporary relay", "relay-refused")]
    [InlineData("Connect", "550 5.5.1 HELO name refused", "Temporary relay", "relay-refused")]
    [InlineData("SignIn", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled", "Temporary relay",
        "sign-in-refused")]
    [InlineData("SignIn", "504 5.7.4 Unrecognized authentication type", "Temporary relay", "refused-by-policy")]
    [InlineData("Sender", "530 5.7.57 Client not authenticated to send mail", "Temporary relay", "sign-in-refused")]
    [InlineData("Sender", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "Temporary relay",
        "refused-by-policy")]
    [InlineData("Content", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "Temporary relay",
        "refused-by-policy")]
    [InlineData("Sender", "550 not you", "Temporary relay", "sender-refused")]
    [InlineData("Sender", "553 5.1.8 Sender address rejected: domain not found", "Temporary relay", "sender-refused")]
    [InlineData("Recipient", "550 5.1.8 Access denied, bad outbound sender", "Temporary relay", "sender-refused")]
    [InlineData("Recipient", "554 5.7.1 Relay access denied", "Temporary relay", "refused-by-policy")]
    [InlineData("Recipient", "550 5.7.1 Unable to relay", "Temporary relay", "refused-by-policy")]
    [InlineData("Recipient", "530 sign in first", "Temporary relay", "sign-in-refused")]
    [InlineData("Recipient", "503 5.5.1 bad sequence of commands", "Temporary relay", "relay-refused")]
    [InlineData("Recipient", "550 5.4.5 Daily sending limit exceeded", "Temporary relay", "limit-reached")]
    [InlineData("Recipient", "554 5.5.3 Too many recipients", "Temporary relay", "limit-reached")]
    [InlineData("Content", "554 5.7.1 Message contains a virus", "Temporary relay", "refused-by-policy")]
    [InlineData("Content", "554 5.3.2 System not accepting messages", "Temporary relay", "relay-refused")]
    [InlineData("Content", "250 5.7.1 of another class than the reply", "Temporary relay", "not-understood")]
    // What passes by itself.
    [InlineData("Connect", "421 4.7.0 too many connections", "Temporary", "refused-for-now")]
    [InlineData("Connect", "454 4.7.0 TLS not available", "Temporary", "refused-for-now")]
    [InlineData("SignIn", "454 4.7.0 Temporary authentication failure", "Temporary", "refused-for-now")]
    [InlineData("Sender", "452 4.3.1 Insufficient system storage", "Temporary", "refused-for-now")]
    [InlineData("Recipient", "450 4.2.0 Greylisted", "Temporary", "refused-for-now")]
    [InlineData("Recipient", "452 4.2.2 mailbox full", "Temporary", "refused-for-now")]
    [InlineData("Recipient", "450 5.1.1 of another class than the reply", "Temporary", "refused-for-now")]
    [InlineData("Content", "451 4.3.0 scanner is down", "Temporary", "refused-for-now")]
    // A mailbox that refuses: its fallback is told.
    [InlineData("Recipient", "550 no such mailbox", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "550", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "550 5.1.1 User unknown in local recipient table", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "550 5.4.1 Recipient address rejected: Access denied", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "550 5.2.1 mailbox disabled", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "552 5.2.2 over quota", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "552 over quota", "Permanent", "mailbox-refused")]
    [InlineData("Recipient", "550 4.1.1 of another class than the reply", "Permanent", "mailbox-refused")]
    [InlineData("Content", "552 5.2.2 over quota", "Permanent", "mailbox-refused")]
    [InlineData("Content", "550 5.1.1 no such user here", "Permanent", "mailbox-refused")]
    [InlineData("Content", "554 looks like spam", "Permanent", "message-refused")]
    [InlineData("Content", "554 5.6.0 Invalid message content", "Permanent", "message-refused")]
    // A message that is too large: it goes as a summary.
    [InlineData("Sender", "552 5.3.4 Message size exceeds fixed limit", "TooLarge", "too-large")]
    [InlineData("Sender", "552 too big", "TooLarge", "too-large")]
    [InlineData("Content", "552 5.3.4 Error: message file too big", "TooLarge", "too-large")]
    [InlineData("Content", "552 too big", "TooLarge", "too-large")]
    [InlineData("Recipient", "550 5.2.3 Message length exceeds administrative limit", "TooLarge", "too-large")]
    public void Read_OfAReply_SaysWhatToDo(string stage, string reply, string result, string code)
    {
        var outcome = SmtpRefusals.Read(Enum.Parse<SmtpStage>(stage), int.Parse(reply[..3], null), reply[3..].TrimStart());
        var whose = outcome.OurFault ? " relay" : "";
        ($"{outcome.Result}{whose}", outcome.Code, outcome.SmtpStatus).ShouldBe((result, code, int.Parse(reply[..3], null)));
    }
}
