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

    public static Step Add(Listed line) => new(Statements.List,
    [
        line.ReportId, line.Queue, line.Kind, line.IsFirst, line.Place, line.FormId, line.Ward, line.Urgency.ToString(),
        line.State.ToString(), line.Owner,
    ]);

    public static Draft ReadDraft(DbDataReader row) => new()
    {
        Key = row.GetFieldValue<byte[]>(0),
        FormId = row.GetString(1),
        State = Enum.Parse<DraftState>(row.GetString(2)),
        Payload = row.GetFieldValue<byte[]>(3),
        Started = ReadMoment(row, 4),
        Touched = ReadMoment(row, 5),
        EqualityAnswered = row.GetBoolean(6),
    };

    public static OutboxMessage ReadMessage(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        ReportId = Value(row, 1, row.GetGuid),
        Kind = Enum.Parse<MessageKind>(row.GetString(2)),
        QueueId = Text(row, 3),
        Topic = Text(row, 4),
        FallbackFor = Value(row, 5, row.GetGuid),
        Payload = row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6),
        Urgent = row.GetBoolean(7),
        CreatedAt = ReadMoment(row, 8),
        TryingSince = ReadMoment(row, 9),
        DueAt = ReadMoment(row, 10),
        Attempts = row.GetInt32(11),
        State = Enum.Parse<MessageState>(row.GetString(12)),
        LeaseOwner = Value(row, 13, row.GetGuid),
        LeasedUntil = Value(row, 14, i => ReadMoment(row, i)),
        EscalatedAt = Value(row, 15, i => ReadMoment(row, i)),
        DeliveredAt = Value(row, 16, i => ReadMoment(row, i)),
        LastOutcome = Text(row, 17),
    };

    /// <param name="column">The first of those that <see cref="Statements.ReadLeased"/> reads of a report.</param>
    public static SealedReport? ReadReport(DbDataReader row, Guid? id, int column) => id is null || row.IsDBNull(column)
        ? null
        : new(id.Value, row.GetString(column), row.GetFieldValue<byte[]>(column + 1), ReadMoment(row, column + 2), Text(row, column + 3));

    /// <param name="draft">What is to be left of it.</param>
    public static Step Close(Draft draft) => new(
        Statements.CloseDraft, [draft.Key, draft.FormId, draft.Payload, Moment(draft.Touched)], MustChange: true);

    public static long Moment(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static DateTimeOffset ReadMoment(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static T? Value<T>(DbDataReader row, int column, Func<int, T> read)
        where T : struct => row.IsDBNull(column) ? null : read(column);

    private static long? Moment(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds();
}
