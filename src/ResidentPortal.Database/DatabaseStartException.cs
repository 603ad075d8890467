namespace ResidentPortal.Database;

/// <summary>A database cannot be used. The message is for the operator: one sentence with the place, the cause and what to do.</summary>
public sealed class DatabaseStartException(string message, Exception? cause = null) : StartException(message, cause);
