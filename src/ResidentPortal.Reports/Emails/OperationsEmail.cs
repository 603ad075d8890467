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

    public static OperationsEmail RelayTrouble(string to, string outcome) => new(
        to,
        "The mail relay refuses us",
        [
            $"Messages wait because the mail relay does not talk to this service. Outcome: {outcome}.",
            "Check Mail:Smtp in the settings: user name, password, and the relay’s certificate. Nothing is lost; messages go out once it "
                + "works.",
        ]);
}
