using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview.Application;

/// <summary>
/// Fills in the dates of reports that were made on this site, from their references. Whoever knows a reference learns two
/// dates by it and nothing else.
/// </summary>
public sealed class KnownReferences(KnownReports reports) : IPrefill
{
    public async ValueTask<FieldValues> FillAsync(Step step, FieldValues fields, CancellationToken cancellationToken)
    {
        if (step.Questions.OfType<ListQuestion>().FirstOrDefault(list => list.Id == CaseReviewReports.ListId) is not { } list)
            return fields;
        var filled = new Dictionary<string, string[]>(fields.ToDictionary());
        for (var index = 0; index < Math.Min(list.ShownItems(fields), list.MaxItems); index++)
        {
            var prefix = list.ItemPrefix("", index);
            var reference = fields.Code(prefix + CaseReviewReports.ReferenceField);
            if (reference.Length == 0 || !(IsBlank(CaseReviewReports.HappenedField) || IsBlank(CaseReviewReports.ReportedField)))
                continue;
            if (await reports.FindAsync(reference, cancellationToken) is not { } known)
                continue;
            Fill(CaseReviewReports.ToldField, "council");
            Fill(CaseReviewReports.ReportedField, TypedDate.Write(known.Reported));
            if (Day(known.Happened) is { } happened)
                Fill(CaseReviewReports.HappenedField, happened);

            bool IsBlank(string field) => fields.First(prefix + field).Length == 0;

            void Fill(string field, string value)
            {
                if (IsBlank(field))
                    filled[prefix + field] = [value];
            }
        }
        return new FieldValues(filled);
    }

    /// <summary>The last day of what was reported, which is the one that a report in time is counted from.</summary>
    private static string? Day(WhenAnswer? happened) => happened switch
    {
        OnDate on => TypedDate.Write(on.Date),
        Between { ToWords: null } between => TypedDate.Write(between.To),
        _ => null,
    };
}
