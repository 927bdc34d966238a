namespace Gateway.Execution;

/// <summary>Where an answer tells what authorization denied. The nulls are the same everywhere.</summary>
public enum DenialReporting
{
    /// <summary>Among <c>errors</c>.</summary>
    Errors,

    /// <summary>In <c>extensions.authorizationErrors</c>.</summary>
    Extensions,

    /// <summary>Not at all.</summary>
    Nowhere,
}
