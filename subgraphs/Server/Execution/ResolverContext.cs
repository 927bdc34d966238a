using Subgraphs.Server.Authorization;

namespace Subgraphs.Server.Execution;

/// <summary>What a resolver may know of its call, besides parent and arguments. A resolver takes it as a parameter.</summary>
public sealed class ResolverContext
{
    private readonly Func<string, bool> _isSelected;

    internal ResolverContext(
        IServiceProvider services,
        ICaller caller,
        string coordinate,
        Func<string, bool> isSelected,
        CancellationToken cancellationToken)
    {
        Services = services;
        Caller = caller;
        Coordinate = coordinate;
        CancellationToken = cancellationToken;
        _isSelected = isSelected;
    }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The verified caller.</summary>
    public ICaller Caller { get; }

    /// <summary>The field's schema coordinate, for example <c>Instrument.bars</c>.</summary>
    public string Coordinate { get; }

    /// <summary>Ends when the client goes or the time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>True where the query selects a field of this name directly below this one.</summary>
    public bool IsSelected(string fieldName) => _isSelected(fieldName);
}
