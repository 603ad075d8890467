using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem;

/// <summary>What every single-field control has: a label, a hint, an error, and the ids that tie them together.</summary>
public abstract class FormField : DesignSystemComponent
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The id that an error summary links to; the name when left out.</summary>
    [Parameter] public string? Id { get; set; }

    [Parameter, EditorRequired] public LabelOptions? Label { get; set; }
    [Parameter] public string? Hint { get; set; }
    [Parameter] public string? ErrorMessage { get; set; }
    [Parameter] public string? Value { get; set; }

    /// <summary>Ids of further elements that describe the field.</summary>
    [Parameter] public string? DescribedBy { get; set; }

    [Parameter] public bool? Spellcheck { get; set; }

    protected string FieldId => Id ?? Name;

    protected string? AllDescribedBy =>
        Tokens.Join(DescribedBy, DescriptionIds.Hint(FieldId, Hint), DescriptionIds.Error(FieldId, ErrorMessage));
}
