using Subgraphs.Server.Authorization;
using Subgraphs.Server.Projecting;

namespace Subgraphs.Server.Execution;

/// <summary>What a resolver may know of its call, besides parent and arguments. A resolver takes it as a parameter.</summary>
public sealed class ResolverContext
{
    private readonly Func<string, bool> _isSelected;
    private readonly Func<Type, ProjectionTree?> _needs;

    internal ResolverContext(
        IServiceProvider services,
        ICaller caller,
        string coordinate,
        Func<string, bool> isSelected,
        Func<Type, ProjectionTree?> needs,
        CancellationToken cancellationToken)
    {
        _needs = needs;
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

    /// <summary>True where who reads the field is kept, and was before this call began.</summary>
    public bool IsAudited { get; internal init; }

    /// <summary>Ends when the client goes or the time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>True where the query selects a field of this name directly below this one.</summary>
    public bool IsSelected(string fieldName) => _isSelected(fieldName);

    /// <summary>
    /// For a resolver that reads its rows itself, as a batch resolver of connections does: narrows a query to the columns behind the
    /// fields that are selected on <typeparamref name="T"/>, on the field's value or one object below it (<c>nodes</c>).
    /// </summary>
    /// <param name="rows">The query; nothing is narrowed where the field does not return <typeparamref name="T"/>.</param>
    /// <param name="properties">C# properties that the resolver reads itself.</param>
    public IQueryable<T> Project<T>(IQueryable<T> rows, params ReadOnlySpan<string> properties)
    {
        if (_needs(typeof(T)) is not { } tree)
        {
            return rows;
        }

        foreach (var name in properties)
        {
            tree.Add([typeof(T).GetProperty(name) ?? throw new ArgumentException($"{typeof(T).Name} has no property '{name}'.", nameof(properties))]);
        }

        return ProjectionBuilder.Build<T>(tree) is { } projection ? rows.Select(projection) : rows;
    }
}
