using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Building;

/// <summary>The subgraph's schema twice: as what its types say, and as the schema that operations are validated against. Immutable.</summary>
internal sealed class SubgraphModel(
    string name,
    IReadOnlyList<NamedModel> types,
    ObjectModel query,
    ObjectModel? mutation,
    IReadOnlyDictionary<string, NamedLoader> loaders,
    string sdl,
    Schema schema)
{
    private readonly Dictionary<string, NamedModel> _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>Types that <c>_entities</c> can resolve.</summary>
    public IReadOnlyList<ObjectModel> Entities { get; } = [.. types.OfType<ObjectModel>().Where(type => type.ResolvableKeys.Count > 0)];

    /// <summary>The type of <c>_service</c>; its source is this model.</summary>
    public ObjectModel Service { get; } = CreateService();

    public ObjectModel Query { get; } = query;

    public ObjectModel? Mutation { get; } = mutation;

    /// <summary>Data loader methods by the parameter name that asks for them.</summary>
    public IReadOnlyDictionary<string, NamedLoader> Loaders { get; } = loaders;

    /// <summary>What <c>_service { sdl }</c> answers.</summary>
    public string Sdl { get; } = sdl;

    /// <summary>With <c>_entities</c>, <c>_service</c> and the definitions behind them.</summary>
    public Schema Schema { get; } = schema;

    public ObjectModel? GetObject(string name) => _types.GetValueOrDefault(name) as ObjectModel;

    private static ObjectModel CreateService()
    {
        var service = new ObjectModel("_Service", typeof(SubgraphModel));
        var sdl = typeof(SubgraphModel).GetProperty(nameof(Sdl))!;
        service.SetField(new FieldModel("sdl", service, TypeRef.Of(new ScalarModel("String", typeof(string)), isNonNull: false), sdl)
        {
            Getter = ResolverCompiler.CompileGetter(sdl),
        });
        return service;
    }

    public ObjectModel? GetRoot(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => null,
    };
}
