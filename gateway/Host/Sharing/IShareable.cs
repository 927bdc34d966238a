namespace Gateway.Host.Sharing;

/// <summary>A result that several can hold: it lives until each has released it.</summary>
internal interface IShareable
{
    /// <summary>Called once before the result is handed out, with the number of those who get it, at least one.</summary>
    void Share(int count);

    /// <summary>Called by each who got it.</summary>
    void Release();
}
