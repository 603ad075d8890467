using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem;

/// <summary>
/// A component of the GOV.UK Design System. Parameters have the design system's own names; a parameter called
/// <c>html</c> there is <c>ChildContent</c> here, and <c>attributes</c> are whatever attributes are not parameters.
/// </summary>
public abstract class DesignSystemComponent : ComponentBase
{
    [Parameter] public string? Classes { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>The words of a data attribute that must be absent when nothing was said.</summary>
    protected static string? TrueOrFalse(bool? value) => value switch { true => "true", false => "false", null => null };

    /// <summary>HTML where it was given, otherwise the text, encoded.</summary>
    protected static RenderFragment HtmlOrText(RenderFragment? html, string? text) => html ?? (builder => builder.AddContent(0, text));
}
