<#--
  Finds out which tenant's site a person comes from, without JavaScript and without trusting it for more than the look: Keycloak carries
  the address that asked for the login in "client_data" (Base64 of JSON with "ru", the return address, which it has checked against the
  client's list). A page without it, or with an address we do not know, gets the neutral look.
-->
<#include "tenants.ftl">
<#assign base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_">
<#assign ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~">

<#assign languageNames = {"ko": "한국어", "en": "English", "zh-CN": "中文", "vi": "Tiếng Việt"}>

<#-- The first 240 bytes of a Base64url text, as far as they are ASCII: the return address is at the beginning. -->
<#function decoded text>
  <#local out = "">
  <#list text?matches("[A-Za-z0-9_-]{4}") as group>
    <#if group?index gte 80><#break></#if>
    <#local value = 0>
    <#list 0..3 as i>
      <#local value = value * 64 + base64?index_of(group?string[i])>
    </#list>
    <#list [(value / 65536)?floor, ((value / 256)?floor % 256), (value % 256)] as code>
      <#if code gte 32 && code lte 126><#local out = out + ascii[code - 32]></#if>
    </#list>
  </#list>
  <#return out>
</#function>

<#function currentSite>
  <#-- Only pages of a running login have an action; Keycloak fails to make one for the others. -->
  <#if !authenticationSession??><#return {}></#if>
  <#local action = url.loginAction!"">
  <#local parts = action?split("client_data=")>
  <#if parts?size gt 1>
    <#local asked = decoded(parts[1]?keep_before("&"))>
    <#list tenants as host, tenant>
      <#if asked?contains("://" + host + ":") || asked?contains("://" + host + "/")>
        <#return tenant + {"address": asked?keep_after("\"ru\":\"")?keep_before("/callback")}>
      </#if>
    </#list>
  </#if>
  <#return {}>
</#function>
