namespace ResidentPortal.Reports.Emails;

/// <summary>Tells operations that a message needs a person. Holds nothing personal.</summary>
internal sealed record OperationsEmail(string To, string Subject, IReadOnlyList<string> Paragraphs) : Email
{
    public override string To { get; } = To;

    public override string Subject { get; } = Subject;

    protected override EmailHtml HtmlBody =>
        EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));

    public static OperationsEmail Undelivered(string to, string reference, string queue, string outcome, bool fallbackTold) => new(
        to,
        $"Report {reference} was not delivered",
        [
            $"Report {reference} could not be delivered to the queue “{queue}”. Outcome: {outcome}.",
            fallbackTold
                ? "The same message is on its way to the queue’s fallback mailbox. Check the queue’s mailbox in the routing settings."
                : "The queue’s fallback mailbox did not take it either. It is being tried again. Make sure that somebody reads this "
                + "report: see “outbox status”.",
        ]);

    public static OperationsEmail ClockSetBack(string to) => new(
        to,
        "The server’s clock was set back",
        [
            "Mail waited for a time that the clock had already passed, so the clock was set back, or it was ahead. That mail goes out now.",
            "Check the clock of each server, and that a time server sets it. While it is wrong, promises to residents name wrong days. "
                + "See “Clock” in /health/ready.",
        ]);

    public static OperationsEmail Shortened(string to, string reference, string queue) => new(
        to,
        $"Report {reference} was too large to send whole",
        [
            $"The mail system does not take report {reference} whole, because it is too large. The queue “{queue}” has a summary of it, "
                + "without names, places or the resident’s own words.",
            $"Run “reports export {reference}” and get the rest to the team by a safe way. Ask for a higher limit on the size of messages.",
        ]);

    public static OperationsEmail BouncesUnread(string to) => new(
        to,
        "Returned mail is not being read",
        [
            "For an hour this service has not been able to learn which of its messages came back undelivered. A message counts as "
                + "delivered "
                + "although its mailbox may not have it.",
            "Check Mail:Bounces in the settings (with GOV.UK Notify, Mail:Notify), and the log.",
        ]);

    public static OperationsEmail RelayTrouble(string to, string outcome) => new(
        to,
        "The mail relay refuses us",
        [
            $"Messages wait because the mail relay does not talk to this service. Outcome: {outcome}.",
            "Check Mail in the settings: user name, password, sender, and the relay’s certificate. If they are right, ask the people who "
                + "run the relay: it may not let us send as this sender, or not so much. Nothing is lost; messages go out once it works.",
        ]);
}
