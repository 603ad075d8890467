using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting;

/// <summary>How far somebody is in a form, in words rather than pages: how many pages there are depends on what they answer.</summary>
public static class Progress
{
    public static string Of(Form form, Step step)
    {
        if (step.Further)
            return "Tell us more";
        var parts = form.Parts;
        return $"Part {parts.TakeWhile(part => part != step.Section).Count() + 1} of {parts.Count}: {step.Section}";
    }
}
