using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem;

/// <summary>What radios and checkboxes share: several inputs under one legend, hint and error.</summary>
public abstract class ChoiceField : DesignSystemComponent
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The first item has this id, the second <c>id-2</c>; the name when left out. Error summaries link to it.</summary>
    [Parameter] public string? IdPrefix { get; set; }

    [Parameter] public FieldsetOptions? Fieldset { get; set; }
    [Parameter] public string? Hint { get; set; }
    [Parameter] public string? ErrorMessage { get; set; }

    protected string Prefix => IdPrefix ?? Name;

    /// <summary>The id of an item; items are counted from 0, dividers included.</summary>
    protected string ItemId(string? id, int index) => id ?? (index == 0 ? Prefix : $"{Prefix}-{index + 1}");

    protected static string ConditionalId(string itemId) => "conditional-" + itemId;
}
