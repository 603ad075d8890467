using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>What stands in the fields of a page, and what is wrong with them.</summary>
public sealed record FieldState(FieldValues Values, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The page as somebody left it, with what is wrong if they went on, or as it was answered.</summary>
    public static FieldState Of(Step step, UnfinishedForm form, DateOnly today)
    {
        if (form.On(step) is not { } page)
            return new(step.Write(form.Answers), []);
        var fields = new FieldValues(page.Fields);
        return new(fields, page.Posted ? step.Read(fields, form.Answers, today).Errors : []);
    }

    public string Value(string field) => Values.First(field);

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
