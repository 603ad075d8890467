namespace ResidentPortal.Database;

/// <summary>
/// The site cannot start. The message is for the operator: one sentence with the file or place, the cause and what to do.
/// </summary>
public class StartException(string message, Exception? cause = null) : Exception(message, cause);
