using System.Collections.Concurrent;
using Federation.Composition;
using Federation.Subgraphs;
using Federation.Supergraphs;
using Gateway.Execution;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>One graph twice: unsplit, and composed of its subgraphs by the composition that is under test.</summary>
internal sealed class SplitGraph
{
    private readonly HashSet<(string Subgraph, string Coordinate)> _overridden;
    private readonly ConcurrentDictionary<(string Subgraph, string Text), string?> _invalid = new();

    private SplitGraph(Schema baseSchema, IReadOnlyDictionary<string, SplitSubgraph> subgraphs, Supergraph supergraph, string supergraphSdl)
    {
        BaseSchema = baseSchema;
        Subgraphs = subgraphs;
        Supergraph = supergraph;
        SupergraphSdl = supergraphSdl;
        ExecutionSchema = new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema);
        Planner = new QueryPlanner(supergraph, PlannerOptions.Default);
        _overridden = [.. subgraphs.Values.SelectMany(subgraph => subgraph.Overrides)];
    }

    public Schema BaseSchema { get; }

    public IReadOnlyDictionary<string, SplitSubgraph> Subgraphs { get; }

    public Supergraph Supergraph { get; }

    /// <summary>In it a subgraph's address is <c>http://NAME</c>.</summary>
    public string SupergraphSdl { get; }

    public ExecutionSchema ExecutionSchema { get; }

    public QueryPlanner Planner { get; }

    /// <summary>Counts what occurs while operations run on the graph.</summary>
    public FeatureCounts Features { get; init; } = new();

    /// <summary>Composes the subgraphs.</summary>
    /// <param name="baseSdl">The unsplit schema.</param>
    /// <param name="subgraphs">SDL by name.</param>
    /// <param name="problem">Why there is no graph, or how it is another than the unsplit one.</param>
    /// <param name="features">Counts what occurs; null: nobody asks.</param>
    public static SplitGraph? TryBuild(
        string baseSdl,
        IReadOnlyDictionary<string, string> subgraphs,
        out (DifferenceKind Kind, string Detail) problem,
        FeatureCounts? features = null)
    {
        var composed = Composer.Compose([.. subgraphs.Select(subgraph => new SubgraphSource(subgraph.Key, $"http://{subgraph.Key}", subgraph.Value))]);
        if (!composed.IsSuccess)
        {
            problem = (DifferenceKind.Refused, string.Join('\n', composed.Errors.Select(error => $"{error.Code}: {error.Message}")));
            return null;
        }

        var loaded = Supergraph.Load(composed.SupergraphSdl!);
        if (loaded.Supergraph is not { } supergraph)
        {
            problem = (DifferenceKind.Refused, string.Join('\n', loaded.Errors.Select(error => $"{error.Code}: {error.Message}")));
            return null;
        }

        var baseSchema = SchemaBuilder.BuildOrThrow(baseSdl, new SchemaBuildOptions { AllowUnknownDirectives = true });
        var difference = SchemaOutline.Difference(baseSchema, supergraph.ApiSchema);
        problem = (difference is null ? DifferenceKind.None : DifferenceKind.Schema, difference ?? "");
        return difference is not null
            ? null
            : new SplitGraph(
                baseSchema,
                subgraphs.ToDictionary(subgraph => subgraph.Key, subgraph => new SplitSubgraph(subgraph.Key, subgraph.Value), StringComparer.Ordinal),
                supergraph,
                composed.SupergraphSdl!)
            {
                Features = features ?? new FeatureCounts(),
            };
    }

    /// <summary>True where objects of the type can stand where <paramref name="typeName"/> does, in the unsplit schema.</summary>
    public bool IsPossible(string typeName, string objectTypeName)
        => typeName == objectTypeName || (BaseSchema.GetType<CompositeType>(typeName) is { } type && BaseSchema.IsPossibleType(type, objectTypeName));

    /// <summary>True where another subgraph took the field over from this one.</summary>
    public bool IsOverridden(string subgraph, string coordinate) => _overridden.Contains((subgraph, coordinate));

    /// <summary>Why a request is not a valid document of the subgraph; null where it is.</summary>
    public string? Invalidity(string subgraph, string text) => _invalid.GetOrAdd((subgraph, text), key =>
    {
        var errors = DocumentValidator.Validate(Subgraphs[key.Subgraph].Schema, Utf8GraphQLParser.Parse(key.Text));
        return errors.Count == 0 ? null : $"{key.Subgraph} is asked {key.Text}: {errors[0].Message}";
    });
}
