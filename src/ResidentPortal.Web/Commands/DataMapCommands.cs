using ResidentPortal.Web.DataMap;

namespace ResidentPortal.Web.Commands;

/// <summary>Brings the tables of the data protection documents in a folder up to date.</summary>
public sealed class UpdateDataMap(string folder) : Command
{
    public override bool NeedsTheDatabases => false;

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var changed = await ActivatorUtilities.CreateInstance<DataDocuments>(services, ActivatorUtilities
                .CreateInstance<DataTables>(services)).UpdateAsync(folder, cancellationToken);
            await output.WriteLineAsync(changed.Count == 0
                ? "The tables are up to date."
                : $"These were brought up to date: {string.Join(", ", changed)}.");
            return 0;
        }
        catch (FormatException unknown)
        {
            await output.WriteLineAsync(unknown.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"It could not be done: {refused.Message}");
        }
        return 1;
    }
}
