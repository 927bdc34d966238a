namespace Gateway.Host.Admission;

/// <summary>Which answers tell what they cost.</summary>
internal enum CostReporting
{
    /// <summary>Those to requests that ask for it by a header.</summary>
    OnRequest,

    Always,

    Never,
}
