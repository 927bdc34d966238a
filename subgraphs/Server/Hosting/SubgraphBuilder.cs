using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Hosting;

/// <summary>Configures a subgraph; made by <see cref="SubgraphServiceCollectionExtensions.AddGraphQLSubgraph"/>.</summary>
public sealed class SubgraphBuilder
{
    private readonly SubgraphOptions _options;
    private readonly ClrScalars _scalars;
    private readonly PolicyRegistry _policies;

    internal SubgraphBuilder(IServiceCollection services, SubgraphOptions options, ClrScalars scalars, PolicyRegistry policies)
    {
        Services = services;
        _options = options;
        _scalars = scalars;
        _policies = policies;
    }

    /// <summary>The subgraph's name in the supergraph.</summary>
    public string Name => _options.Name;

    /// <summary>The services of the program.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds every class of an assembly that carries an attribute of <c>Subgraphs.Server.Types</c>.</summary>
    public SubgraphBuilder AddTypes(Assembly assembly)
    {
        _options.AddAssembly(assembly);
        return this;
    }

    /// <summary>Adds single classes.</summary>
    public SubgraphBuilder AddTypes(params Type[] types)
    {
        _options.Types.AddRange(types);
        return this;
    }

    /// <summary>Makes a CLR type a scalar of the given name, by its text.</summary>
    public SubgraphBuilder AddScalar<T>(string scalarName, Func<string, T> parse, Func<T, string> format)
        where T : notnull
    {
        _scalars.Bind(new ScalarBinding(scalarName, typeof(T), text => parse(text), value => format((T)value)));
        return this;
    }

    /// <summary>Says when a policy holds. A policy that is not added never holds.</summary>
    public SubgraphBuilder AddPolicy(string name, Func<ICaller, bool> holds)
    {
        _policies.Add(name, holds);
        return this;
    }

    /// <summary>Sets limits.</summary>
    public SubgraphBuilder Configure(Action<SubgraphOptions> configure)
    {
        configure(_options);
        return this;
    }
}
