namespace ResidentPortal.Database;

/// <summary>What a room says of its database.</summary>
/// <param name="Name">Of the connection string, such as <c>Reports</c>; in lower case, of the file.</param>
/// <param name="Contents">What is in it, as messages to the operator say it: "the reports".</param>
/// <param name="ExportCommand">The command that gets this out of a database that cannot be upgraded.</param>
public sealed record DatabaseDescription(string Name, string Contents, string ExportCommand);
