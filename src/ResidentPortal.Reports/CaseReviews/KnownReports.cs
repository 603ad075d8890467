using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.CaseReviews;

/// <summary>
/// Recognises reports made on this site by their reference, so that a victim need not type the dates again. Whoever holds
/// a reference learns its dates and nothing else. A held report counts: the person did make it.
/// </summary>
public sealed partial class KnownReports(
    IDbContextFactory<ReportsContext> contexts, SealedJson seal, ILogger<KnownReports> log)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <param name="typedReference">As people write it (<see cref="ReportReference.TryParse"/>).</param>
    /// <returns>
    /// Null when it is no reference, which is known without asking the database, when there is no such report, or when it
    /// is an application for a case review, which reports no incident.
    /// </returns>
    public async Task<KnownReport?> FindAsync(string? typedReference, CancellationToken cancellationToken = default)
    {
        if (!ReportReference.TryParse(typedReference, out var reference))
            return null;
        try
        {
            return await FindAsync(reference, cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // The person can still type the dates.
            LogOutage(failure.GetType().Name);
            return null;
        }
    }

    private async Task<KnownReport?> FindAsync(ReportReference reference, CancellationToken cancellationToken)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Reports
            .Where(r => r.Reference == text && r.FormId != CaseReviewApplication.Id)
            .Select(r => new { r.AcceptedAt, r.Content })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new KnownReport(LondonTime.DateAt(found.AcceptedAt), Happened(found.Content));
    }

    private WhenAnswer? Happened(byte[] content)
    {
        try
        {
            // A form that asks this twice says of two things when they happened.
            var when = _content.Open(content).Answers.All.Select(answer => answer.Value).OfType<WhenAnswer>().ToList();
            return when.Count == 1 ? DatesOnly(when[0]) : null;
        }
        catch (CryptographicException)
        {
            // The person can still type when it happened.
            LogKeyGone();
            return null;
        }
    }

    /// <summary>The words beside a date, or in place of one, were for the team that got the report.</summary>
    private static WhenAnswer? DatesOnly(WhenAnswer? answer) => answer switch
    {
        OnDate on => on with { Time = "" },
        Between between => between,
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "A stored report cannot be read: the key that encrypted it is gone.")]
    private partial void LogKeyGone();

    [LoggerMessage(LogLevel.Warning, "A reference could not be looked up: {Failure}")]
    private partial void LogOutage(string failure);
}

/// <param name="Reported">The day on which it was sent, in London.</param>
/// <param name="Happened">
/// The day or days of the incident: an <see cref="OnDate"/> without its time or a <see cref="Between"/>; null when the
/// person gave no date.
/// </param>
public sealed record KnownReport(DateOnly Reported, WhenAnswer? Happened);
