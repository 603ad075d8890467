using System.Data.Common;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>Rows as the statements take and give them, every column of them.</summary>
internal static class Rows
{
    public static Step Add(Report report, TimeSpan mayRepeatWithin) => new(Statements.AddReport,
    [
        report.Id, report.Reference, report.FormId, report.FormVersion, report.State.ToString(), report.HeldReason, report.HeldTold,
        report.Urgency.ToString(), Moment(report.AcceptedAt), report.ContentHash, report.SubmissionKey, report.Content, report.Routing,
        Moment(report.AcceptedAt - mayRepeatWithin), Moment(report.AcceptedAt + mayRepeatWithin),
    ]);

    public static Step Add(OutboxMessage message) => new(Statements.AddMessage,
    [
        message.Id, message.ReportId, message.Kind.ToString(), message.QueueId, message.Topic, message.FallbackFor, message.Payload,
        message.Urgent, Moment(message.CreatedAt), Moment(message.TryingSince), Moment(message.DueAt), message.Attempts,
        message.State.ToString(), message.LeaseOwner, Moment(message.LeasedUntil), Moment(message.EscalatedAt),
        Moment(message.DeliveredAt), message.LastOutcome,
    ]);

    public static Step Add(AuditEntry entry) => new(Statements.AddAudit,
        [Moment(entry.At), entry.Action.ToString(), entry.Who, entry.Reference, entry.Detail]);

    public static Step Add(DeliveryAttempt attempt) => new(Statements.AddAttempt,
        [attempt.MessageId, Moment(attempt.At), attempt.Outcome, attempt.SmtpStatus]);

    public static Draft ReadDraft(DbDataReader row) => new()
    {
        Key = row.GetFieldValue<byte[]>(0),
        FormId = row.GetString(1),
        State = Enum.Parse<DraftState>(row.GetString(2)),
        Payload = row.GetFieldValue<byte[]>(3),
        Started = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Touched = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        EqualityAnswered = row.GetBoolean(6),
    };

    /// <param name="draft">What is to be left of it.</param>
    public static Step Close(Draft draft) => new(
        Statements.CloseDraft, [draft.Key, draft.FormId, draft.Payload, Moment(draft.Touched)], MustChange: true);

    public static long Moment(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static object? Moment(DateTimeOffset? moment) => moment is { } known ? Moment(known) : null;
}
