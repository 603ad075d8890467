using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>What decides how long one report is kept, as it is stored; nothing of what it says.</summary>
internal sealed record KeptRow(Guid Id, string Reference, string FormId, ReportState State, DateTimeOffset AcceptedAt)
{
    public required ReportProgress Progress { get; init; }
    public required DateTimeOffset? ClosedAt { get; init; }
    public required bool News { get; init; }
    public required DateOnly? ReviewOn { get; init; }
    public required DateOnly? NextContactBy { get; init; }
    public required DateOnly? Announced { get; init; }
    public required bool Acknowledged { get; init; }
    public required bool Undelivered { get; init; }
    public required bool OnHold { get; init; }

    public KeptReport Facts(IReadOnlySet<Guid> inCaseReviews) => new(
        FormId, State switch
        {
            ReportState.Accepted => KeptAs.Report,
            ReportState.Held => KeptAs.Held,
            ReportState.Spam => KeptAs.Spam,
        },
        LondonTime.DateAt(AcceptedAt))
    {
        Closed = State is ReportState.Accepted && Progress is ReportProgress.Closed ? Day(ClosedAt) : null,
        MarkedSpam = Day(ClosedAt),
        IsTaken = Acknowledged || Progress is not ReportProgress.New,
        IsDelivered = !Undelivered,
        HasNews = News,
        IsOnHold = OnHold,
        IsInCaseReview = inCaseReviews.Contains(Id),
        LookedAtAgain = Later(ReviewOn, NextContactBy),
    };

    public static IQueryable<KeptRow> Of(ReportsContext context, IQueryable<Report> reports) =>
        from r in reports
        select new KeptRow(r.Id, r.Reference, r.FormId, r.State, r.AcceptedAt)
        {
            Progress = r.Progress,
            ClosedAt = r.ClosedAt,
            News = r.NewFromResident,
            ReviewOn = r.ReviewOn,
            NextContactBy = r.NextContactBy,
            Announced = r.ErasureAnnounced,
            Acknowledged = context.Outbox.Any(m => m.ReportId == r.Id
                && context.Acknowledgements.Any(a => a.MessageId == m.Id && a.TakenAt != null)),
            Undelivered = context.Outbox.Any(m => m.ReportId == r.Id && m.Kind == MessageKind.Team && m.State != MessageState.Delivered
                && !context.Outbox.Any(f => f.FallbackFor == m.Id && f.State == MessageState.Delivered)),
            OnHold = context.LegalHolds.Any(h => h.ReportId == r.Id && h.LiftedAt == null),
        };

    private static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? LondonTime.DateAt(moment) : null;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
