using System.Text.Json;

namespace ResidentPortal.Content.Model;

/// <summary>The stored value of a choice.</summary>
public static class ChoiceValue
{
    /// <summary>What was chosen: a flexible dropdown keeps a list of one, radio buttons the text.</summary>
    public static string Read(string stored)
    {
        if (stored is not ['[', '"', .., '"', ']'])
            return stored;
        try
        {
            return JsonSerializer.Deserialize<string[]>(stored) is [var only, ..] ? only : stored;
        }
        catch (JsonException)
        {
            return stored;
        }
    }
}
