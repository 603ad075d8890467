using System.Collections.Frozen;

namespace ResidentPortal.Content.Media;

/// <summary>The elements and attributes of SVG 1.1 and 2 that draw, and can do nothing else.</summary>
internal static class SvgNames
{
    public static FrozenSet<string> Elements { get; } = Words(
        """
        svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style
        linearGradient radialGradient stop clipPath mask pattern marker filter
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    public static FrozenSet<string> Attributes { get; } = Words(
        """
        id class style lang role focusable version baseProfile viewBox preserveAspectRatio
        x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d dx dy width height points pathLength rotate textLength lengthAdjust
        transform gradientTransform gradientUnits patternTransform patternUnits patternContentUnits spreadMethod offset
        clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient startOffset method spacing
        fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
        stroke-opacity stroke-width color opacity stop-color stop-opacity flood-color flood-opacity lighting-color
        clip-path clip-rule mask mask-type filter marker marker-start marker-mid marker-end display visibility overflow
        vector-effect paint-order shape-rendering text-rendering image-rendering color-interpolation color-interpolation-filters
        mix-blend-mode isolation enable-background transform-origin
        font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing
        text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode
        filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
        targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength scale
        xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation
        radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
        """);

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
