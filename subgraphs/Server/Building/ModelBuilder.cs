using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Hosting;
using Subgraphs.Server.Scalars;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Builds the model of a subgraph from its types. Every problem found is reported, not the first.</summary>
internal sealed partial class ModelBuilder
{
    private readonly SubgraphOptions _options;
    private readonly ClrScalars _scalars;
    private readonly IServiceProviderIsService _isService;
    private readonly List<Type> _classes;
    private readonly ILookup<Type, Type> _extensions;
    private readonly Dictionary<string, NamedLoader> _loaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedModel> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), NamedModel> _byClr = [];
    private readonly Queue<ObjectModel> _incomplete = [];
    private readonly NullabilityInfoContext _nullability = new();
    private readonly List<SchemaProblem> _problems = [];

    private ModelBuilder(SubgraphOptions options, ClrScalars scalars, IServiceProviderIsService isService)
    {
        _options = options;
        _scalars = scalars;
        _isService = isService;
        _classes = [.. options.Types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
        _extensions = _classes
            .SelectMany(type => type.GetCustomAttributes<TypeExtensionAttribute>().Select(a => (a.ExtendedType, a.IsMain, Class: type)))
            .OrderByDescending(pair => pair.IsMain)
            .ToLookup(pair => pair.ExtendedType, pair => pair.Class);
    }

    /// <exception cref="SubgraphSchemaException">The types do not make a schema.</exception>
    public static SubgraphModel Build(SubgraphOptions options, ClrScalars scalars, IServiceProviderIsService isService)
    {
        var builder = new ModelBuilder(options, scalars, isService);
        builder.FindLoaders();
        var query = builder.AddRoot<QueryTypeAttribute>("Query");
        var mutation = builder.AddRoot<MutationTypeAttribute>("Mutation");
        builder.AddDeclaredObjects();
        builder.CompleteObjects();
        builder.FindEntityKeys();
        builder.CheckObjects();
        builder.ThrowIfAny();

        var types = builder._byName.Values.ToList();
        var document = SchemaExporter.Export(types, query, mutation);
        var schema = ExecutableSchema.Build(document, types.OfType<ObjectModel>(), builder._problems);
        builder.ThrowIfAny();
        return new SubgraphModel(
            options.Name,
            types,
            query ?? new ObjectModel("Query", typeof(object)),
            mutation,
            builder._loaders,
            SchemaExporter.Print(document),
            schema!);
    }

    private ObjectModel? AddRoot<TAttribute>(string name)
        where TAttribute : Attribute
    {
        var classes = _classes.Where(type => type.IsDefined(typeof(TAttribute), false)).ToArray();
        if (classes.Length == 0)
        {
            return null;
        }

        var root = new ObjectModel(name, typeof(object));
        _byName.Add(name, root);
        foreach (var type in classes)
        {
            AddClassMembers(root, type);
        }

        return root;
    }

    /// <summary>Object types that no field needs to reach: entities above all.</summary>
    private void AddDeclaredObjects()
    {
        foreach (var type in _classes.Where(type => type.IsDefined(typeof(ObjectTypeAttribute), false)))
        {
            GetObject(type);
        }

        foreach (var extended in _extensions)
        {
            GetObject(extended.Key);
        }
    }

    private void CompleteObjects()
    {
        while (_incomplete.TryDequeue(out var model))
        {
            Complete(model);
        }
    }

    private void Complete(ObjectModel model)
    {
        var extensions = _extensions[model.ClrType].ToArray();
        var ignored = extensions.SelectMany(type => ReadObjectType(type).Ignore).ToHashSet(StringComparer.Ordinal);
        if (!extensions.Any(type => ReadObjectType(type).Binding == BindingBehavior.Explicit))
        {
            AddProperties(model, ignored);
        }

        if (model.ClrType.IsDefined(typeof(ObjectTypeAttribute), false))
        {
            AddOwnMethods(model);
        }

        foreach (var extension in extensions)
        {
            AddClassMembers(model, extension);
        }

        ICustomAttributeProvider[] sources = [model.ClrType, .. extensions];
        var attributes = sources.SelectMany(DirectiveReader.Attributes).ToArray();
        model.Description = sources.Select(Naming.Describe).FirstOrDefault(text => text is not null);
        model.Directives = DirectiveReader.Read(attributes);
        model.Requirement = AccessRequirement.From(attributes);
        model.IsEntity = attributes.OfType<KeyAttribute>().Any();
    }

    private void CheckObjects()
    {
        foreach (var model in _byName.Values.OfType<ObjectModel>().Where(model => model.Fields.Count == 0))
        {
            Report(model.ClrType, null, $"The type '{model.Name}' has no fields.");
        }
    }

    /// <summary>Name, binding and ignored properties of an <see cref="ObjectTypeAttribute{T}"/> class; defaults for another extension.</summary>
    private static (string? Name, BindingBehavior Binding, string[] Ignore) ReadObjectType(Type extension)
    {
        var attribute = extension.GetCustomAttributes().FirstOrDefault(
            a => a.GetType().IsGenericType && a.GetType().GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>));
        return attribute is null
            ? (null, BindingBehavior.Implicit, [])
            : ((string?)Get("Name"), (BindingBehavior)Get("Binding")!, (string[])Get("Ignore")!);

        object? Get(string name) => attribute.GetType().GetProperty(name)!.GetValue(attribute);
    }

    private void Report(MemberInfo? type, string? member, string message)
        => _problems.Add(new SchemaProblem(type?.Name ?? _options.Name, member, message));

    private void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SubgraphSchemaException(_options.Name, [.. _problems.Distinct()]);
        }
    }
}
