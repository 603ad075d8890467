using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Councils;

/// <summary>A period of its own is for a form that there is: one that is misspelt would leave its reports with another.</summary>
internal sealed class RetentionForms(IServiceProvider services) : IValidateOptions<RetentionOptions>
{
    private const string Forms = $"{RetentionOptions.Section}:{nameof(RetentionOptions.Forms)}";

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        try
        {
            var forms = services.GetRequiredService<ReportForms>();
            var wrong = options.Forms.Keys.Where(id => forms.Find(id) is null).Select(id =>
                $"{Forms}:{id}: There is no form “{id}”. Use one of: {string.Join(", ", forms.All.Select(form => form.Slug))}.").ToList();
            return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }
        catch (Exception council) when (council is SettingsException or OptionsValidationException)
        {
            // The start is refused for the council's own mistakes.
            return ValidateOptionsResult.Skip;
        }
    }
}
