using AngleSharp.Dom;

namespace ResidentPortal.Content.RichText;

/// <summary>Gives plain HTML the design system's classes, so that editors never have to.</summary>
internal static class Typography
{
    public static void Apply(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (Class(element) is { } name && !element.HasAttribute("class"))
                element.SetAttribute("class", name);
        }
    }

    private static string? Class(IElement element) => element.LocalName switch
    {
        "a" when element.HasAttribute("href") => "govuk-link",
        "p" => "govuk-body",
        "h2" => "govuk-heading-m",
        "h3" or "h4" => "govuk-heading-s",
        "ul" => "govuk-list govuk-list--bullet",
        "ol" => "govuk-list govuk-list--number",
        "hr" => "govuk-section-break govuk-section-break--l govuk-section-break--visible",
        "blockquote" => "govuk-inset-text",
        "table" => "govuk-table",
        "caption" => "govuk-table__caption govuk-table__caption--m",
        "thead" => "govuk-table__head",
        "tbody" => "govuk-table__body",
        "tr" => "govuk-table__row",
        "th" => "govuk-table__header",
        "td" => "govuk-table__cell",
        _ => null,
    };
}
