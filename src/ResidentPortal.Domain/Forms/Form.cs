namespace ResidentPortal.Domain.Forms;

/// <summary>A form as data: everything that shows, checks, sends or exports it works from this.</summary>
/// <param name="Id">Stored with each report and used in settings. Lower case with hyphens.</param>
/// <param name="Letter">The first letter of its references.</param>
/// <param name="Version">Raised when a question is added, dropped or changes its meaning.</param>
public sealed record Form(string Id, char Letter, int Version, string Title, IReadOnlyList<Step> Steps)
{
    public Step? Find(string slug) => Steps.FirstOrDefault(step => step.Slug == slug);

    public Step First => Steps[0];

    /// <summary>The sections that everybody is asked about, in order: the parts of the form that progress is told in.</summary>
    public IReadOnlyList<string> Parts => [.. Steps.Where(step => !step.Further).Select(step => step.Section).Distinct()];
}
