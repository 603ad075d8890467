using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report;

/// <summary>Gathers what the page of one report shows, as far as the person who asks may see it. The opening is recorded.</summary>
public sealed class ReportView(
    ReportOpening reports, ContactLog log, CurrentRouting routing, PeopleNames names, CareWords words, TimeProvider clock)
{
    /// <returns>Null where there is no such report, or not for them.</returns>
    internal async Task<ReportModel?> ReadAsync(HttpContext context, ReportReference reference, string? problem = null)
    {
        var (person, cancellation) = (context.User, context.RequestAborted);
        if (await reports.OpenAsync(reference, person.Seer(), cancellation) is not { } opened)
            return null;
        var notes = await log.ReadAsync(reference, person.Seer(), cancellation);
        var named = await names.AllAsync(cancellation);
        return new(opened,
            [.. opened.Timeline.Select(entry => new TimelineLine(
                entry.At, TimelineText.Of(entry, entry.Who is null ? null : named(entry.Who), QueueName, named, words)))])
        {
            Notes = [.. (notes?.All ?? []).Select(note => Line(note, named))],
            Owner = opened.Care?.Owner is { } owner ? named(owner) : null,
            IsOwner = opened.Care?.Owner == person.Identity!.Name,
            ClosedBecause = words.ClosedBecause(opened.Care?.ClosedBecause),
            MayWarn = TeamPolicies.RolesFor(TeamPolicies.WarnOfVisits).Any(person.IsInRole),
            Problem = problem,
            PrintedAt = clock.GetUtcNow(),
        };
    }

    private string QueueName(string id) => routing.Table.Find(id)?.Name ?? id;

    private NoteLine Line(SeenNote note, Func<string, string> named) => new(
        note.Id,
        note.Kind,
        note.Kind switch
        {
            NoteKind.Contact => words.Contact(note.Type),
            NoteKind.HandOver => $"Handed over to {QueueName(note.ToQueue ?? "")}",
            NoteKind.Visiting => "Before a visit",
            NoteKind.Vulnerability => "At particular risk",
        },
        note.At,
        named(note.By),
        note.LegalBasis is { } basis ? $"{note.Text}\nLegal basis: {basis}" : note.Text)
    {
        EditedAt = note.EditedAt,
        EndedAt = note.EndedAt,
        ForResident = note.ForResident,
        MayChange = note.MayChange,
    };
}

/// <summary>What <see cref="ReportPage"/> shows.</summary>
public sealed record ReportModel(OpenedReport Report, IReadOnlyList<TimelineLine> Timeline)
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<NoteLine> Notes { get; init; } = [];

    /// <summary>As colleagues know them; null while nobody answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Whoever looks answers for it.</summary>
    public bool IsOwner { get; init; }

    public string ClosedBecause { get; init; } = "";

    /// <summary>They may write and end warnings about visiting.</summary>
    public bool MayWarn { get; init; }

    /// <summary>What kept an act of theirs from being done.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset PrintedAt { get; init; }

    /// <summary>What stays in view.</summary>
    public IEnumerable<NoteLine> Staying(NoteKind kind) => Notes.Where(note => note.Kind == kind && note.EndedAt is null);
}

public sealed record TimelineLine(DateTimeOffset At, string Text);

/// <param name="Title">What was done.</param>
/// <param name="By">As colleagues know them.</param>
public sealed record NoteLine(Guid Id, NoteKind Kind, string Title, DateTimeOffset At, string By, string Text)
{
    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool ForResident { get; init; }

    public bool MayChange { get; init; }
}
