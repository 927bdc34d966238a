using Subgraphs.Server.Loading;

namespace Subgraphs.Server.Building;

/// <summary>A <see cref="Types.DataLoaderAttribute"/> method.</summary>
/// <param name="Name">The parameter name that asks for it.</param>
/// <param name="LoaderType">The closed <see cref="IDataLoader{TKey, TValue}"/> that it fills.</param>
/// <param name="Create">Makes the loader of one request.</param>
internal sealed record NamedLoader(string Name, Type LoaderType, Func<LoaderScope, IBatchDispatcher> Create);
