using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

/// <summary>What a file holds.</summary>
public enum USyncKind
{
    Node,
    DocumentType,
    Media,
    Dictionary,
    Language,
    Redirect,

    /// <summary>A file that is kept as it is: data types, templates, whatever is not understood.</summary>
    Other,
}

/// <summary>One file of a folder, with what was read from it.</summary>
/// <param name="Id">Unique within its kind; empty for a file that is only kept.</param>
/// <param name="Value">Null for a file that is only kept.</param>
internal sealed record USyncItem(USyncKind Kind, string Id, object? Value, string Path, byte[] Bytes)
{
    /// <summary>Null for what is no item of its own, such as a data type.</summary>
    public static (USyncKind Kind, string Id)? Identify(object value) => value switch
    {
        ContentNode node => (USyncKind.Node, node.Key.ToString()),
        DocumentType type => (USyncKind.DocumentType, type.Key.ToString()),
        MediaItem media => (USyncKind.Media, media.Key.ToString()),
        DictionaryItem text => (USyncKind.Dictionary, text.Id.ToString()),
        Language language => (USyncKind.Language, language.IsoCode),
        Redirect redirect => (USyncKind.Redirect, redirect.Path),
        _ => null,
    };

    public static string FolderOf(USyncKind kind) => kind switch
    {
        USyncKind.Node => "Content",
        USyncKind.DocumentType => "ContentTypes",
        USyncKind.Media => "Media",
        USyncKind.Dictionary => "Dictionary",
        USyncKind.Language => "Languages",
        USyncKind.Redirect => "Redirects",
        USyncKind.Other => "",
    };
}
