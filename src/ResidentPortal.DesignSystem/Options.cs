using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem;

/// <summary>The label of a field. A plain string will do where only the text matters.</summary>
public sealed record LabelOptions(string? Text = null)
{
    public string? Classes { get; init; }
    public bool IsPageHeading { get; init; }
    public RenderFragment? Html { get; init; }

    /// <summary>The question is the page's heading, as on a page that asks one thing.</summary>
    public static LabelOptions PageHeading(string text) => new(text) { Classes = "govuk-label--l", IsPageHeading = true };

    public static implicit operator LabelOptions?(string? text) => text is null ? null : new(text);
}

/// <summary>The legend of a fieldset. A plain string will do where only the text matters.</summary>
public sealed record LegendOptions(string? Text = null)
{
    public string? Classes { get; init; }
    public bool IsPageHeading { get; init; }
    public RenderFragment? Html { get; init; }

    /// <summary>The question is the page's heading, as on a page that asks one thing.</summary>
    public static LegendOptions PageHeading(string text) => new(text) { Classes = "govuk-fieldset__legend--l", IsPageHeading = true };

    public static implicit operator LegendOptions?(string? text) => text is null ? null : new(text);
}

/// <summary>The fieldset around radios or checkboxes.</summary>
public sealed record FieldsetOptions(LegendOptions? Legend = null)
{
    public string? Classes { get; init; }
    public string? DescribedBy { get; init; }
}

/// <summary>One radio button, or a divider between two.</summary>
public sealed record RadioItem(string Value = "", string? Text = null)
{
    public RenderFragment? Html { get; init; }
    public string? Id { get; init; }
    public string? Hint { get; init; }

    /// <summary>Left out: checked when <see cref="Value"/> is the value of the radios.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Shown only while this item is chosen; always shown without JavaScript.</summary>
    public RenderFragment? Conditional { get; init; }

    /// <summary>Text between two items, such as "or"; everything else is then ignored.</summary>
    public string? Divider { get; init; }

    public static RadioItem Or { get; } = new() { Divider = "or" };
}

/// <summary>One checkbox, or a divider between two.</summary>
public sealed record CheckboxItem(string Value = "", string? Text = null)
{
    public RenderFragment? Html { get; init; }
    public string? Id { get; init; }

    /// <summary>The name of the group when left out.</summary>
    public string? Name { get; init; }

    public string? Hint { get; init; }

    /// <summary>Left out: checked when <see cref="Value"/> is among the values of the checkboxes.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    /// <summary>"exclusive" unticks the others with JavaScript, as "None of these" should.</summary>
    public string? Behaviour { get; init; }

    /// <summary>Shown only while this item is ticked; always shown without JavaScript.</summary>
    public RenderFragment? Conditional { get; init; }

    /// <summary>Text between two items, such as "or"; everything else is then ignored.</summary>
    public string? Divider { get; init; }

    public static CheckboxItem Or { get; } = new() { Divider = "or" };
}

/// <summary>A step on the way down to a page; the page that is being read has no address.</summary>
public sealed record BreadcrumbItem(string? Text = null, string? Href = null)
{
    public RenderFragment? Html { get; init; }
}

/// <summary>An error; its address is "#" and the id of the field, so that following it puts the cursor there.</summary>
public sealed record ErrorSummaryItem(string? Text = null, string? Href = null)
{
    public RenderFragment? Html { get; init; }
}

/// <summary>A row of a summary list: what was asked, what was answered, and links to change it.</summary>
public sealed record SummaryListRow(SummaryListText Key, SummaryListText Value)
{
    public SummaryListActions? Actions { get; init; }
    public string? Classes { get; init; }
}

/// <summary>Text, or HTML where text is not enough. A plain string will do.</summary>
public sealed record SummaryListText(string? Text = null)
{
    public RenderFragment? Html { get; init; }
    public string? Classes { get; init; }

    public static implicit operator SummaryListText(string text) => new(text);
}

public sealed record SummaryListActions(IReadOnlyList<SummaryListAction> Items)
{
    public string? Classes { get; init; }
}

/// <summary>A link; its hidden text says what "Change" changes to those who hear it out of context.</summary>
public sealed record SummaryListAction(string? Text = null, string? Href = null, string? VisuallyHiddenText = null)
{
    public RenderFragment? Html { get; init; }
    public string? Classes { get; init; }
}

/// <summary>A frame with a title around a summary list.</summary>
public sealed record SummaryCard(SummaryCardTitle? Title = null)
{
    public SummaryListActions? Actions { get; init; }
    public string? Classes { get; init; }
}

public sealed record SummaryCardTitle(string? Text = null)
{
    public RenderFragment? Html { get; init; }
    public int HeadingLevel { get; init; } = 2;

    public static implicit operator SummaryCardTitle?(string? text) => text is null ? null : new(text);
}

/// <summary>A cell; the format "numeric" lines figures up at the end of the column.</summary>
public sealed record TableCell(string? Text = null, string? Format = null)
{
    public RenderFragment? Html { get; init; }
    public string? Classes { get; init; }
    public int? Colspan { get; init; }
    public int? Rowspan { get; init; }

    public static implicit operator TableCell(string text) => new(text);
}
