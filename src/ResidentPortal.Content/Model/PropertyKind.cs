namespace ResidentPortal.Content.Model;

/// <summary>What a property holds, whichever Umbraco editor fills it in.</summary>
public enum PropertyKind
{
    Text,
    LongText,
    RichText,
    YesNo,
    Number,
    Date,
    Media,
    Link,
    Blocks,
    Choice,

    /// <summary>An editor that this program does not know: the value is kept as it is and never shown.</summary>
    Unknown,
}

public static class PropertyKinds
{
    /// <summary>The kind behind an Umbraco editor alias such as <c>Umbraco.RichText</c>.</summary>
    public static PropertyKind OfEditor(string editor) => editor switch
    {
        "Umbraco.TextBox" or "Umbraco.Plain.String" => PropertyKind.Text,
        "Umbraco.TextArea" => PropertyKind.LongText,
        "Umbraco.RichText" or "Umbraco.TinyMCE" => PropertyKind.RichText,
        "Umbraco.TrueFalse" => PropertyKind.YesNo,
        "Umbraco.Integer" or "Umbraco.Decimal" => PropertyKind.Number,
        "Umbraco.DateTime" or "Umbraco.DateOnly" or "Umbraco.DateTimeUnspecified" => PropertyKind.Date,
        "Umbraco.MediaPicker3" or "Umbraco.MediaPicker" or "Umbraco.MultipleMediaPicker" => PropertyKind.Media,
        "Umbraco.MultiUrlPicker" or "Umbraco.ContentPicker" or "Umbraco.MultiNodeTreePicker" => PropertyKind.Link,
        "Umbraco.BlockList" or "Umbraco.BlockGrid" => PropertyKind.Blocks,
        "Umbraco.DropDown.Flexible" or "Umbraco.RadioButtonList" => PropertyKind.Choice,
        _ => PropertyKind.Unknown,
    };
}
