namespace Gateway.Authorization.Policies;

/// <summary>A rule behind <c>@policy</c>. It is asked on each request, for each coordinate that an operation mentions, and by many at once.</summary>
public interface IAuthorizationPolicy
{
    /// <summary>The name that <c>@policy</c> uses.</summary>
    string Name { get; }

    /// <summary>True where the caller may see the coordinate. One that throws has denied.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="coordinate">The type (<c>Client</c>) or field (<c>Client.legalName</c>) that carries the directive.</param>
    bool IsGranted(IPolicyCaller caller, string coordinate);
}
