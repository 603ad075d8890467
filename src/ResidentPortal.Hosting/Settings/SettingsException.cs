namespace ResidentPortal.Hosting.Settings;

/// <summary>The start is refused. The message names each settings key that is wrong and how to mend it, and nothing else.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(IReadOnlyCollection<string> mistakes)
        : base(
            $"The settings have {(mistakes.Count == 1 ? "a mistake" : $"{mistakes.Count} mistakes")}, so the site did not "
            + $"start:{string.Concat(mistakes.Select(mistake => $"{Environment.NewLine}  - {mistake}"))}") =>
        Mistakes = mistakes;

    public IReadOnlyCollection<string> Mistakes { get; }
}
