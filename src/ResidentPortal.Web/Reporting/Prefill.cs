using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting;

/// <summary>Fills blank fields with what the site knows itself, before a page is read.</summary>
public interface IPrefill
{
    /// <returns>The same fields where there is nothing to fill in. What was typed is never replaced.</returns>
    ValueTask<FieldValues> FillAsync(Step step, FieldValues fields, CancellationToken cancellationToken);
}

public sealed class Prefill(IEnumerable<IPrefill> all)
{
    public async ValueTask<FieldValues> ForAsync(Step step, FieldValues fields, CancellationToken cancellationToken)
    {
        foreach (var one in all)
            fields = await one.FillAsync(step, fields, cancellationToken);
        return fields;
    }
}
