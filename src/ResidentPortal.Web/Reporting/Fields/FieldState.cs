using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>What stands in the fields of a page, and what is wrong with them.</summary>
public sealed record FieldState(FieldValues Values, IReadOnlyList<FieldError> Errors)
{
    public string Value(string field) => Values.First(field);

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
