using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Tests.Retention;

/// <summary>Reports in every state that decides how long they are kept.</summary>
internal static class KeptReports
{
    public static RetentionNight Night(this ReportsUnderTest reports) => reports.Get<RetentionNight>();

    /// <summary>Half past four in the morning in London.</summary>
    public static void GoTo(this ReportsUnderTest reports, string day) => reports.Clock.AdjustTime(
        LondonTime.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(4, 30)));

    /// <summary>Its email arrived and somebody has it.</summary>
    public static async Task<ReportReference> ReadAsync(this ReportsUnderTest reports, Submission? submission = null)
    {
        var reference = await reports.AcceptAsync(submission ?? Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        await reports.ChangeAsync(reference, r => r.Progress = ReportProgress.Taken);
        return reference;
    }

    public static Task<int> ChangeAsync(this ReportsUnderTest reports, ReportReference reference, Action<Report> change) =>
        reports.InDatabaseAsync(async db =>
        {
            var text = reference.ToString();
            change(await db.Reports.SingleAsync(r => r.Reference == text));
            return await db.SaveChangesAsync();
        });

    public static Submission ApplicationAbout(ReportReference reference) => Submissions.Application() with
    {
        Answers = Answers.None.With(CaseReviewReports.ListId, new ListAnswer(
            [Answers.None.With(CaseReviewReports.ReferenceField, new TextAnswer(reference.ToString().ToLowerInvariant()))])),
    };

    public static Task<List<string>> LeftAsync(this ReportsUnderTest reports) =>
        reports.InDatabaseAsync(db => db.Reports.Select(r => r.Reference).OrderBy(r => r).ToListAsync());

    public static Task<List<ErasedReport>> StubsAsync(this ReportsUnderTest reports) =>
        reports.InDatabaseAsync(db => db.Erased.AsNoTracking().ToListAsync());
}
